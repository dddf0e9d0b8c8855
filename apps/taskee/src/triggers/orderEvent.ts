import { defineTrigger } from "zapier-platform-core";
import { directions, onEvents } from "../resources/event.ts";
import { orderEvents } from "../resources/orderEvents.ts";

/** POST https://hooks.zapier.com/… with `OrderCreate` and so on (HighLevel API 2.0, "OrderCreate"; Taskee's guide has no names). */
export default defineTrigger({
  key: "order_event",
  noun: "Order",
  display: {
    label: "Order Event",
    description: "Triggers when an order is created or its status changes.",
    directions: directions("orders"),
  },
  operation: onEvents(orderEvents),
});
