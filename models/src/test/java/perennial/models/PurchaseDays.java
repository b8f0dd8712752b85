package perennial.models;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Customers' purchase days with the money spent on each, to be cut at a day into calibration and holdout.
final class PurchaseDays {

    final Map<String, TreeMap<LocalDate, Double>> byCustomer = new TreeMap<>();

    void add(String customer, LocalDate day, double money) {
        byCustomer.computeIfAbsent(customer, c -> new TreeMap<>()).merge(day, money, Double::sum);
    }

    static PurchaseDays cdnow() {
        PurchaseDays days = new PurchaseDays();
        SharedData.lines("cdnow/CDNOW_master.txt")
                .skip(1)
                .filter(l -> !l.isBlank())
                .forEach(line -> {
                    String[] cells = line.trim().split("\\s+");
                    LocalDate day = LocalDate.parse(cells[1], DateTimeFormatter.BASIC_ISO_DATE);
                    days.add(cells[0], day, Double.parseDouble(cells[3]));
                });
        return days;
    }

    /// Invoices with a positive line of a known customer.
    static PurchaseDays onlineRetail() {
        PurchaseDays days = new PurchaseDays();
        SharedData.lines("online_retail_uci/online_retail_lines.csv.gz").skip(1).forEach(line -> {
            String[] cells = line.split(",");
            double quantity = Double.parseDouble(cells[2]);
            double price = Double.parseDouble(cells[4]);
            if (!cells[0].startsWith("C") && quantity > 0 && price > 0 && !cells[5].isEmpty()) {
                days.add(cells[5], LocalDate.parse(cells[3].substring(0, 10)), quantity * price);
            }
        });
        return days;
    }

    /// Histories at the end of a day, in customer order, of those who had bought by then.
    Histories until(LocalDate end) {
        Histories.Builder builder = Histories.indexed();
        byCustomer.values().forEach(purchases -> {
            List<LocalDate> seen = new ArrayList<>(purchases.headMap(end, true).keySet());
            if (!seen.isEmpty()) {
                double gaps = 0;
                for (int i = 1; i < seen.size(); i++) {
                    gaps += Math.log(weeks(seen.get(i - 1), seen.get(i)));
                }
                double recency = weeks(seen.get(0), seen.get(seen.size() - 1));
                builder.addWithGaps(seen.size() - 1, recency, weeks(seen.get(0), end), gaps);
            }
        });
        return builder.build();
    }

    /// Purchases after the day up to another, for the same customers in the same order.
    int[] between(LocalDate after, LocalDate last) {
        return byCustomer.values().stream()
                .filter(purchases -> !purchases.headMap(after, true).isEmpty())
                .mapToInt(
                        purchases -> purchases.subMap(after, false, last, true).size())
                .toArray();
    }

    /// Mean spend of the repeat purchases up to a day.
    Spending spendingUntil(LocalDate end) {
        Spending.Builder builder = Spending.builder();
        byCustomer.values().forEach(purchases -> {
            List<Double> seen = new ArrayList<>(purchases.headMap(end, true).values());
            if (!seen.isEmpty()) {
                double mean =
                        seen.stream().skip(1).mapToDouble(d -> d).average().orElse(0);
                builder.add(seen.size() - 1, mean);
            }
        });
        return builder.build();
    }

    Purchases purchases() {
        Purchases.Builder builder = Purchases.builder();
        int customer = 0;
        for (TreeMap<LocalDate, Double> days : byCustomer.values()) {
            for (Map.Entry<LocalDate, Double> day : days.entrySet()) {
                builder.add(customer, (int) day.getKey().toEpochDay(), day.getValue());
            }
            customer++;
        }
        return builder.build();
    }

    static double weeks(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) / 7.0;
    }
}
