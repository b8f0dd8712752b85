package perennial.collect.intake;

import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.stereotype.Component;
import perennial.collect.intake.meaning.Interpretation;
import perennial.collect.intake.meaning.Mapping;
import perennial.collect.intake.meaning.Shop;
import perennial.collect.intake.meaning.Survey;

/// All kinds of files we can read.
@Component
public final class Importers {

    private final List<Importer> all;

    @Autowired
    public Importers(List<Importer> all) {
        this.all = all.stream().sorted(Comparator.comparing(Importer::key)).toList();
    }

    /// For those who read files without starting the application.
    public static Importers onClassPath() {
        var context = new AnnotationConfigApplicationContext();
        try (context) {
            context.scan(Importers.class.getPackageName() + ".importers");
            context.refresh();
            return new Importers(
                    List.copyOf(context.getBeansOfType(Importer.class).values()));
        }
    }

    public List<Importer> all() {
        return all;
    }

    /// @throws IllegalArgumentException when there is no such importer
    public Importer named(String key) {
        return all.stream()
                .filter(importer -> importer.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no importer is called " + key));
    }

    /// The importer that knows these headers best.
    public Importer fitting(List<String> headers) {
        return all.stream()
                .max(Comparator.comparingDouble(importer -> importer.fits(headers)))
                .orElseThrow();
    }

    /// What the best fitting importer makes of a file.
    public Interpretation interpret(Survey survey, Shop shop) {
        return fitting(survey.headers()).interpret(survey, shop);
    }

    /// Reads a file, row by row, as its mapping says.
    public Iterator<Received> read(Mapping mapping, Iterator<Row> rows, Instant now) {
        RowReader reader = named(mapping.importer()).reader(mapping, now);
        return new Iterator<>() {
            private @Nullable Received next;

            @Override
            public boolean hasNext() {
                while (next == null && rows.hasNext()) next = reader.read(rows.next());
                return next != null;
            }

            @Override
            public Received next() {
                if (!hasNext() || next == null) throw new NoSuchElementException();
                Received received = next;
                next = null;
                return received;
            }
        };
    }
}
