import { Connection, OperationError } from "@integrations/zap-runner";

/** A connection whose answers Zapier may lose: the app did its part, and the Zap does not hear of it. */
export class LossyConnection extends Connection {
  losesAnswers = false;

  override async execute(...call: Parameters<Connection["execute"]>): Promise<unknown> {
    const answer = await super.execute(...call);
    if (this.losesAnswers) throw new OperationError("LostAnswerError", "Zapier lost the answer.");
    return answer;
  }
}
