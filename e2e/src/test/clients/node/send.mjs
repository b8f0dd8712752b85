// Sends one of each call with the ecosystem's own library: node send.mjs ADDRESS WRITE_KEY
import { Analytics } from "@segment/analytics-node";

const [address, writeKey] = process.argv.slice(2);
const analytics = new Analytics({ writeKey, host: address, flushAt: 3 });
let failed = 0;
analytics.on("error", (error) => {
  failed++;
  console.error(error);
});

analytics.page({ anonymousId: "visitor-9", name: "Breads", properties: { path: "/breads" } });
analytics.track({ anonymousId: "visitor-9", event: "Product Viewed", properties: { sku: "RYE", price: 4.2 } });
analytics.identify({
  userId: "node-7",
  anonymousId: "visitor-9",
  traits: { email: "Nora@Example.COM", firstName: "Nora", lastName: "Nordmann", plan: "weekly box" },
});
analytics.screen({ userId: "node-7", name: "Basket" });
analytics.group({ userId: "node-7", groupId: "cafe-4", traits: { name: "Café Vier" } });
analytics.track({
  userId: "node-7",
  event: "Order Completed",
  properties: {
    order_id: "N-1001",
    total: 18.6,
    currency: "EUR",
    products: [{ product_id: "RYE", name: "Rye loaf", price: 4.65, quantity: 4 }],
  },
});
analytics.alias({ userId: "node-7", previousId: "node-7-of-the-old-shop" });

await analytics.closeAndFlush({ timeout: 20000 });
process.exit(failed === 0 ? 0 : 1);
