package perennial.benchmarks.load;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/// Opens every kind of page again and again, always with other customers and filters, as one busy person would.
final class PageLoad {

    private static final int WARM_UP = 40;
    private static final int ROUNDS = 200;

    /// `#` stands for a number that is another one each time, up to the number of customers.
    private static final List<String> PAGES = List.of(
            "/",
            "/value",
            "/lifecycle",
            "/products",
            "/products/#",
            "/imports",
            "/customers",
            "/customers?sort=value",
            "/customers?stage=at-risk&sort=value",
            "/customers?rfm=5-*-*&sort=spent",
            "/customers?cohort=2024-03&sort=value",
            "/customers?q=k#@shop.example",
            "/customers?q=Customer+No+#",
            "/customers/#",
            "/search?q=Customer+No+#");

    /// Milliseconds from the request to the last byte.
    record Measured(String page, double median, double p95, double most) {}

    private PageLoad() {}

    static List<Measured> run(Product product, int customers) {
        try (var visitor = new Visitor(product.port())) {
            visitor.moveIn();
            return PAGES.stream().map(page -> measure(visitor, page, customers)).toList();
        }
    }

    private static Measured measure(Visitor visitor, String page, int customers) {
        var random = new SplittableRandom(page.hashCode());
        double[] millis = new double[ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            var path = page.replace("#", "" + (1 + random.nextInt(page.startsWith("/products") ? 1_000 : customers)));
            long begun = System.nanoTime();
            visitor.get(path);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        return new Measured(page, millis[ROUNDS / 2], millis[ROUNDS * 95 / 100], millis[ROUNDS - 1]);
    }
}
