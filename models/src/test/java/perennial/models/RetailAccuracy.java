package perennial.models;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// UCI Online Retail.
///
/// @param walk on which they are entered
record RetailAccuracy(Walk walk) {

    void enter() {
        walk.part("UCI Online Retail");
        List<String[]> lines = SharedData.lines("online_retail_uci/online_retail_lines.csv.gz")
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        walk.digits("lines", "541,909", lines.size());
        List<String[]> clean = lines.stream()
                .filter(c -> !c[0].startsWith("C")
                        && !c[5].isEmpty()
                        && Double.parseDouble(c[2]) > 0
                        && Double.parseDouble(c[4]) > 0)
                .toList();
        double revenue = clean.stream()
                .mapToDouble(c -> Double.parseDouble(c[2]) * Double.parseDouble(c[4]))
                .sum();
        long invoices = clean.stream().map(c -> c[0]).distinct().count();
        walk.digits("clean lines", "397,884", clean.size());
        walk.digits(
                "customers", "4,338", clean.stream().map(c -> c[5]).distinct().count());
        walk.digits("invoices", "18,532", invoices);
        walk.digits("revenue", "8,911,407.90", revenue);
        walk.digits("order value", "480.866", revenue / invoices);
        cohort(clean);
        recencyFrequencyMoney(clean, "12347", "2, 7, 4310.00");
        recencyFrequencyMoney(clean, "12348", "75, 4, 1797.24");
        recencyFrequencyMoney(clean, "17850", "372, 34, 5391.21");

        PurchaseDays days = PurchaseDays.onlineRetail();
        LocalDate end = LocalDate.of(2011, 8, 31);
        Histories histories = days.until(end);
        int[] later = days.between(end, LocalDate.of(2011, 12, 9));
        walk.digits("customers to 2011-08-31", "3,317", histories.customers());
        walk.digits(
                "purchases in the 14.3 weeks after",
                "4,806",
                Arrays.stream(later).sum());
        walk.fit("NBD", "−21755.348", Nbd.fit(histories));
        for (Fit<?> fit : List.of(BgNbd.fit(histories), ParetoNbd.fit(histories))) {
            walk.fit(fit.model().name(), "−21755.348", fit);
            walk.same(
                    fit.model().name() + " says",
                    Note.NO_LOSS.text(),
                    fit.note().map(Note::text).orElse(""));
        }
        Fit<MbgCnbdK> rhythm = MbgCnbdK.fit(histories);
        walk.fit("MBG/CNBD-k", "−21217.310", rhythm);
        walk.digits("its k", "2", rhythm.model().k());
        Score nbd =
                Backtest.of(new Split(histories, later, 100 / 7d)).score("nbd").orElseThrow();
        walk.digits("NBD, percent off (Christmas)", "−24.4", 100 * nbd.bias().orElseThrow());
    }

    private void cohort(List<String[]> lines) {
        Map<String, TreeSet<String>> months = new TreeMap<>();
        lines.forEach(c -> months.computeIfAbsent(c[5], id -> new TreeSet<>()).add(c[3].substring(0, 7)));
        List<TreeSet<String>> december = months.values().stream()
                .filter(m -> m.first().equals("2010-12"))
                .toList();
        StringBuilder active = new StringBuilder(Integer.toString(december.size()));
        for (String month : List.of("2011-01", "2011-02", "2011-03", "2011-04", "2011-05")) {
            active.append(' ')
                    .append(december.stream().filter(m -> m.contains(month)).count());
        }
        walk.same("first bought in December 2010, then active", "885 324 286 340 321 352", active);
    }

    private void recencyFrequencyMoney(List<String[]> lines, String customer, String published) {
        List<String[]> own = lines.stream().filter(c -> c[5].equals(customer)).toList();
        LocalDateTime last = own.stream()
                .map(c -> LocalDateTime.parse(c[3].replace(' ', 'T')))
                .max(LocalDateTime::compareTo)
                .orElseThrow();
        double money = own.stream()
                .mapToDouble(c -> Double.parseDouble(c[2]) * Double.parseDouble(c[4]))
                .sum();
        String ours = String.format(
                Locale.ROOT,
                "%d, %d, %.2f",
                ChronoUnit.DAYS.between(last, LocalDateTime.of(2011, 12, 10, 0, 0)),
                own.stream().map(c -> c[0]).distinct().count(),
                money);
        walk.same("whole days since, orders, money of " + customer + " on 2011-12-10", published, ours);
    }
}
