// The whole door of a recipient: verifies the signature, then reads the CloudEvent.
// node recipient.mjs <secret>; prints its port, then a line of JSON per event taken.
import { createServer } from "node:http";
import { HTTP } from "cloudevents";
import { Webhook, WebhookVerificationError } from "standardwebhooks";

const webhook = new Webhook(process.argv[2]);

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

const server = createServer(async (request, response) => {
  try {
    const body = await bodyOf(request);
    webhook.verify(body, request.headers);
    const event = HTTP.toEvent({ headers: request.headers, body });
    event.validate();
    console.log(JSON.stringify({ id: event.id, type: event.type, subject: event.subject, urgence: event.data.urgence }));
    response.writeHead(204).end();
  } catch (error) {
    response.writeHead(error instanceof WebhookVerificationError ? 401 : 400).end();
  }
});

server.listen(0, "127.0.0.1", () => console.log(server.address().port));
