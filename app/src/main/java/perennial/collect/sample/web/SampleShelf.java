package perennial.collect.sample.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import perennial.collect.intake.Imported;
import perennial.collect.intake.Imports;
import perennial.collect.intake.meaning.Shop;
import perennial.collect.sample.SampleBusiness;
import perennial.ground.shared.Progress;

/// Brings the sample business in by the same door as any file, and takes it back the same way.
@Component
class SampleShelf {

    /// Who brought its files.
    static final String BY = "sample";

    private static final int LOOKED_THROUGH = 200;

    private final Imports imports;
    private final Clock clock;

    SampleShelf(Imports imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    boolean isLoaded() {
        return !written().isEmpty();
    }

    SampleBusiness business() {
        return SampleBusiness.asOf(LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    void load(Progress progress) {
        if (isLoaded()) {
            return;
        }
        var sample = business();
        bring(sample, sample.name() + " customers.csv", sample::writeContacts, progress);
        bring(sample, sample.name() + " orders.csv", sample::writeOrders, progress);
    }

    /// Takes back what came last first.
    void remove() {
        written().forEach(file -> imports.undo(file.id()));
    }

    private List<Imported> written() {
        return imports.latest(LOOKED_THROUGH).stream()
                .filter(file -> file.broughtBy().equals(BY) && file.state() == Imported.State.APPLIED)
                .toList();
    }

    @FunctionalInterface
    private interface Telling {
        void to(Writer out) throws IOException;
    }

    private void bring(SampleBusiness sample, String name, Telling telling, Progress progress) {
        try {
            Path draft = Files.createTempFile("perennial-sample", ".csv");
            try {
                try (var out = Files.newBufferedWriter(draft)) {
                    telling.to(out);
                }
                try (var content = Files.newInputStream(draft)) {
                    apply(sample, imports.receive(name, content, BY), progress);
                }
            } finally {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void apply(SampleBusiness sample, Imported file, Progress progress) {
        var shop = new Shop(sample.zone(), sample.currency().getCurrencyCode(), sample.country());
        var mapping = imports.look(file.id()).interpretation().mapping();
        imports.settle(file.id(), mapping.with(shop).inNamespace(SampleBusiness.NAMESPACE));
        imports.apply(file.id(), progress);
    }
}
