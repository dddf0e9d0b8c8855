/**
 * Jest setup. zapier-platform-core ends its process after 250 calls once that holds 450 MB (19.1.0,
 * src/tools/memory-checker.js). On Zapier that is the memory of the app; here it is jest's, with every file of tests
 * that it has run.
 */
const { memoryUsage } = process;
const withoutRss = () => ({ ...memoryUsage(), rss: 0 });

process.memoryUsage = Object.assign(withoutRss, { rss: () => 0 });
