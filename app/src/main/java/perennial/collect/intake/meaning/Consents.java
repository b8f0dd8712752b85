package perennial.collect.intake.meaning;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Person.ConsentClaim;
import perennial.collect.intake.Row;
import perennial.collect.intake.meaning.DateCell.Outcome;
import perennial.collect.intake.meaning.Field.Topic;

/// Reads what a row claims about consent. Only a column made for it can claim anything, only with a clear word or a
/// day; every cell that speaks of it is kept as proof.
final class Consents {

    private final Columns columns;
    private final ZoneId zone;
    private final boolean any;
    private final List<Integer> speaking;

    Consents(Columns columns, ZoneId zone) {
        this.columns = columns;
        this.zone = zone;
        this.speaking = Stream.of(Field.values())
                .filter(field -> field.topic() == Topic.CONSENT)
                .flatMap(field -> columns.all(field).stream())
                .sorted()
                .toList();
        this.any = !speaking.isEmpty();
    }

    boolean any() {
        return any;
    }

    /// @param otherwise when it was given if the row has no day for that: the day of the order; null when unknown
    List<ConsentClaim> read(Row row, @Nullable Instant otherwise) {
        if (!any) return List.of();
        var claims = new ArrayList<ConsentClaim>();
        email(row, otherwise, claims);
        word(row, Field.CONSENT_SMS, "sms", otherwise, claims);
        word(row, Field.CONSENT_WHATSAPP, "whatsapp", otherwise, claims);
        return List.copyOf(claims);
    }

    private void email(Row row, @Nullable Instant otherwise, List<ConsentClaim> claims) {
        Instant given = latest(row, Field.CONSENT_AT);
        String withdrawn = Text.value(columns.cell(row, Field.WITHDRAWN_AT));
        if (withdrawn != null) claims.add(claim("email", false, latest(row, Field.WITHDRAWN_AT), row));
        else if (columns.has(Field.CONSENT_EMAIL))
            word(row, Field.CONSENT_EMAIL, "email", given == null ? otherwise : given, claims);
        else if (given != null) claims.add(claim("email", true, given, row));
    }

    private void word(Row row, Field field, String channel, @Nullable Instant at, List<ConsentClaim> claims) {
        String cell = Text.value(columns.cell(row, field));
        if (cell != null) YesNo.of(cell).ifPresent(granted -> claims.add(claim(channel, granted, at, row)));
    }

    /// The last day among the columns of this meaning: a confirmation counts more than what it confirms.
    private @Nullable Instant latest(Row row, Field field) {
        Instant latest = null;
        for (int column : columns.all(field)) {
            String cell = Text.value(Columns.cell(row, column));
            var date = new DateCell(columns.meaning(column).dates());
            if (cell == null || date.read(cell) != Outcome.READ) continue;
            Instant at = date.instant(zone, null);
            if (latest == null || at.isAfter(latest)) latest = at;
        }
        return latest;
    }

    private ConsentClaim claim(String channel, boolean granted, @Nullable Instant at, Row row) {
        Map<String, String> proof = new LinkedHashMap<>();
        for (int column : speaking) {
            String cell = Text.value(Columns.cell(row, column));
            if (cell != null) proof.put(columns.header(column), cell);
        }
        return new ConsentClaim(channel, granted, at, Collections.unmodifiableMap(proof));
    }
}
