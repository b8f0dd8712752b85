package perennial.collect.sample.web;

import java.time.temporal.WeekFields;
import java.util.Locale;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import perennial.ground.jobs.Jobs;
import perennial.ground.shared.Business;
import perennial.ground.shared.BusinessSettings;

/// `./perennial demo` starts with the sample business on the shelf.
@Component
@ConditionalOnProperty("perennial.demo")
class DemoStart {

    private final SampleShelf shelf;
    private final BusinessSettings business;
    private final Jobs jobs;

    DemoStart(SampleShelf shelf, BusinessSettings business, Jobs jobs) {
        this.shelf = shelf;
        this.business = business;
        this.jobs = jobs;
    }

    @EventListener(ApplicationReadyEvent.class)
    void stock() {
        if (!business.described()) {
            var sample = shelf.business();
            var known = business.business();
            business.save(new Business(
                    sample.name(),
                    sample.currency(),
                    sample.zone(),
                    known.language(),
                    sample.country(),
                    WeekFields.of(Locale.of("", sample.country())).getFirstDayOfWeek(),
                    known.marginPercent(),
                    known.discountPercent()));
        }
        if (!shelf.isLoaded()) {
            jobs.enqueue(SampleJob.TYPE, new SampleJob.Load(), SampleJob.KEY);
        }
    }
}
