package perennial.collect.orders.web;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import perennial.collect.orders.RepriceJob;
import perennial.collect.orders.store.RateStore;
import perennial.collect.orders.store.RateStore.Rate;
import perennial.collect.orders.store.RateStore.Waiting;
import perennial.ground.jobs.Jobs;
import perennial.ground.jobs.Run;
import perennial.ground.refresh.RefreshJob;
import perennial.ground.shared.BusinessSettings;
import perennial.ground.shared.Needs;
import perennial.ground.shared.Role;
import perennial.ground.ui.Answer;
import perennial.ground.ui.Chapter;
import perennial.ground.ui.Choices;
import perennial.ground.ui.Complaints;
import perennial.ground.ui.Formats;
import perennial.ground.ui.NavItem;
import perennial.ground.ui.Option;
import perennial.ground.ui.Page;
import perennial.ground.ui.Redirect;

/// What other currencies are worth, from which day on, and which orders are left out until somebody says so.
@Controller
@Needs(Role.MANAGER)
public class RatePages {

    private static final String PATH = "/settings/exchange-rates";
    private static final int SHOWN_DIGITS = 6;

    private final RateStore rates;
    private final RateChanges changes;
    private final BusinessSettings settings;
    private final Jobs jobs;

    RatePages(RateStore rates, RateChanges changes, BusinessSettings settings, Jobs jobs) {
        this.rates = rates;
        this.changes = changes;
        this.settings = settings;
        this.jobs = jobs;
    }

    /// @param worth "1 USD = 0.92 EUR"
    /// @param edit address of the form filled in with it
    public record Row(
            String from, String worth, String inverse, String edit, String currency, String reporting, String day) {}

    /// @param own code of the currency of the business
    /// @param lines what was pasted, shown again with what is wrong with it
    public record RatesView(
            String lead,
            String own,
            List<String> waiting,
            List<Row> rows,
            List<Option> currencies,
            String day,
            String worth,
            List<Option> ways,
            String lines,
            @Nullable WorkingView working,
            Complaints complaints) {}

    public record WorkingView(String sentence, @Nullable Integer percent, boolean over) {}

    /// @param way `worth` when the number is ours for one of theirs, `inverse` when it is theirs for one of ours
    record Typed(
            @Nullable String currency,
            @Nullable String from,
            @Nullable String rate,
            @Nullable String way,
            @Nullable String lines) {

        static final Typed NOTHING = new Typed(null, null, null, null, null);

        boolean inverse() {
            return "inverse".equals(way);
        }

        String line() {
            return text(from) + " " + text(currency) + " " + text(rate);
        }

        static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }
    }

    @Bean
    static NavItem ratesPage() {
        return NavItem.of(Chapter.SETTINGS, "orders.nav.rates", PATH, 30, "manager");
    }

    @GetMapping(PATH)
    Page show(Typed typed, Formats formats) {
        return page(typed, new Complaints(formats), formats);
    }

    @PostMapping(PATH)
    Answer say(Typed typed, Formats formats) {
        var read = RateLines.read(typed.line(), own(), typed.inverse(), formats);
        if (read.problem().isPresent()) {
            var complaints = new Complaints(formats);
            complaints.put("rate", read.problem().get());
            return page(typed, complaints, formats).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        changes.say(read.rates());
        return Redirect.to(PATH).saying("orders.rates.said", 1);
    }

    @PostMapping(PATH + "/lines")
    Answer paste(Typed typed, Formats formats) {
        var read = RateLines.read(Typed.text(typed.lines), own(), typed.inverse(), formats);
        var problem = read.rates().isEmpty() && read.problem().isEmpty()
                ? Optional.of(formats.t("orders.rates.nothing"))
                : read.problem();
        if (problem.isPresent()) {
            var complaints = new Complaints(formats);
            complaints.put("lines", problem.get());
            return page(typed, complaints, formats).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        changes.say(read.rates());
        return Redirect.to(PATH).saying("orders.rates.said", read.rates().size());
    }

    @PostMapping(PATH + "/forget")
    Redirect forget(
            @RequestParam String currency,
            @RequestParam String reporting,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from) {
        return changes.forget(currency, reporting, from)
                ? Redirect.to(PATH).saying("orders.rates.forgotten", currency)
                : Redirect.to(PATH).warning("orders.rates.gone");
    }

    /// The part of the page that says how far it is; it asks for itself until there is nothing left to say.
    @GetMapping(PATH + "/progress")
    Page progress(Formats formats, HttpServletResponse response) {
        var working = working(formats);
        if (working.over()) {
            response.setHeader("HX-Refresh", "true");
        }
        return Page.of("orders/rates-progress", working);
    }

    private Page page(Typed typed, Complaints complaints, Formats formats) {
        var own = own();
        var waiting = rates.waiting(own);
        var known = rates.all(own);
        var working = working(formats);
        return Page.of(
                "orders/rates",
                new RatesView(
                        lead(waiting, own, formats),
                        own.getCurrencyCode(),
                        waiting.stream().map(each -> sentence(each, formats)).toList(),
                        known.stream().map(rate -> row(rate, own, formats)).toList(),
                        currencies(typed, waiting, own, formats),
                        typed.from == null ? day(waiting, formats) : typed.from,
                        Typed.text(typed.rate),
                        ways(typed, own, formats),
                        Typed.text(typed.lines),
                        working.over() ? null : working,
                        complaints));
    }

    private Currency own() {
        return settings.business().currency();
    }

    private static String lead(List<Waiting> waiting, Currency own, Formats formats) {
        long orders = waiting.stream().mapToLong(Waiting::orders).sum();
        return formats.t("orders.rates.lead", orders, own.getCurrencyCode());
    }

    private static String sentence(Waiting waiting, Formats formats) {
        return formats.t(
                "orders.rates.waiting",
                waiting.orders(),
                waiting.currency(),
                formats.date(waiting.first()),
                formats.date(waiting.last()));
    }

    /// Rates given the other way round are shown as one reads the rest.
    private static Row row(Rate rate, Currency own, Formats formats) {
        var currency = rate.currency().getCurrencyCode();
        var reporting = rate.reporting().getCurrencyCode();
        var worth = formats.t("orders.rates.worth", currency, shown(rate.worth(), formats), reporting);
        var inverse = formats.t("orders.rates.worth", reporting, shown(rate.inverse(), formats), currency);
        boolean ours = rate.reporting().equals(own);
        return new Row(
                formats.date(rate.from()),
                ours ? worth : inverse,
                ours ? inverse : worth,
                PATH + "?currency=" + (ours ? currency : reporting) + "&from=" + rate.from() + "&rate="
                        + (ours ? rate.worth() : rate.inverse())
                                .round(new MathContext(10))
                                .stripTrailingZeros()
                                .toPlainString()
                        + "#say",
                currency,
                reporting,
                rate.from().toString());
    }

    private static String shown(BigDecimal value, Formats formats) {
        var rounded = value.round(new MathContext(SHOWN_DIGITS)).stripTrailingZeros();
        return formats.decimal(rounded.doubleValue(), Math.max(0, rounded.scale()));
    }

    private static List<Option> currencies(Typed typed, List<Waiting> waiting, Currency own, Formats formats) {
        var code = Typed.text(typed.currency).toUpperCase(java.util.Locale.ROOT);
        var wanted = Choices.isCurrency(code)
                ? code
                : waiting.stream()
                        .map(Waiting::currency)
                        .filter(Choices::isCurrency)
                        .findFirst()
                        .orElse("EUR".equals(own.getCurrencyCode()) ? "USD" : "EUR");
        return Choices.currencies(Currency.getInstance(wanted), formats.locale()).stream()
                .filter(option -> !option.value().equals(own.getCurrencyCode()))
                .toList();
    }

    /// A rate from the first waiting order on reaches all of them.
    private static String day(List<Waiting> waiting, Formats formats) {
        return waiting.isEmpty()
                ? formats.today().toString()
                : waiting.getFirst().first().toString();
    }

    private static List<Option> ways(Typed typed, Currency own, Formats formats) {
        var code = own.getCurrencyCode();
        return List.of(
                new Option("worth", formats.t("orders.rates.way.worth", code), !typed.inverse()),
                new Option("inverse", formats.t("orders.rates.way.inverse", code), typed.inverse()));
    }

    private WorkingView working(Formats formats) {
        return jobs.find(RepriceJob.TYPE, RepriceJob.KEY)
                .filter(run -> !run.state().isOver())
                .or(() -> jobs.find(RefreshJob.TYPE, RefreshJob.KEY)
                        .filter(run -> !run.state().isOver()))
                .map(run -> new WorkingView(sentence(run, formats), percent(run), false))
                .orElseGet(() -> new WorkingView("", null, true));
    }

    private static String sentence(Run run, Formats formats) {
        return formats.t(run.sentence() == null ? "orders.rates.in-line" : run.sentence());
    }

    private static @Nullable Integer percent(Run run) {
        return run.total() == 0 ? null : Integer.valueOf((int) (run.done() * 100 / run.total()));
    }
}
