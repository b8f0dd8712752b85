package perennial.collect.orders.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import perennial.collect.orders.RepriceJob;
import perennial.collect.orders.store.RateStore;
import perennial.collect.orders.store.RateStore.Rate;
import perennial.ground.access.Audit;
import perennial.ground.jobs.Jobs;

/// Gives and takes back exchange rates, on record, and has the orders priced anew.
@Component
class RateChanges {

    private static final int ON_RECORD = 20;

    private final RateStore rates;
    private final Audit audit;
    private final Jobs jobs;

    RateChanges(RateStore rates, Audit audit, Jobs jobs) {
        this.rates = rates;
        this.audit = audit;
        this.jobs = jobs;
    }

    @Transactional
    void say(List<Rate> said) {
        rates.say(said);
        var after = new LinkedHashMap<String, Object>();
        said.stream()
                .limit(ON_RECORD)
                .forEach(rate -> after.put(name(rate), rate.worth().toPlainString()));
        if (said.size() > ON_RECORD) {
            after.put("rates", said.size());
        }
        audit.record("orders.rates-given", "exchange-rate", null, Audit.Change.to(after));
        reprice();
    }

    /// @return whether there was such a rate
    @Transactional
    boolean forget(String currency, String reporting, LocalDate from) {
        if (!rates.forget(currency, reporting, from)) {
            return false;
        }
        audit.record(
                "orders.rate-forgotten", "exchange-rate", currency + "-" + reporting + "-" + from, Audit.Change.NONE);
        reprice();
        return true;
    }

    private void reprice() {
        jobs.refresh(RepriceJob.TYPE, new RepriceJob.Everything(), RepriceJob.KEY);
    }

    private static String name(Rate rate) {
        return rate.from() + " " + rate.currency() + "/" + rate.reporting();
    }
}
