package perennial.collect.intake.meaning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import perennial.collect.intake.meaning.Field.Topic;

/// The columns of an export that an importer knows, completed by what the shop has added to it.
record KnownColumns(Survey survey, Shop shop, RowKind rows, Map<Integer, Field> fields) {

    private static final double CLEAR = .8;

    Interpretation interpret(String importer, String namespace) {
        Styles styles = Styles.of(survey, shop);
        Set<Field> taken = EnumSet.noneOf(Field.class);
        taken.addAll(fields.values());
        List<Candidate> candidates = rows.sales() ? List.of() : Candidates.of(survey);
        var columns = new ArrayList<Meaning>();
        for (ColumnFacts column : survey.columns()) {
            int i = column.index();
            Field field = fields.containsKey(i) ? fields.get(i) : added(i, candidates, taken);
            taken.add(field);
            columns.add(new Meaning(
                    column.header(),
                    field,
                    styles.dates().get(i).value(),
                    styles.numbers().get(i).value()));
        }
        return new Decisions(survey, new Mapping(importer, namespace, rows, shop, columns)).known();
    }

    /// A column of the shop's own, such as a birthday in a newsletter's list.
    private Field added(int column, List<Candidate> candidates, Set<Field> taken) {
        return candidates.stream()
                .filter(candidate -> candidate.column() == column && candidate.score() >= CLEAR)
                .filter(candidate -> candidate.field().topic() == Topic.PERSON && !taken.contains(candidate.field()))
                .max(Comparator.comparingDouble(Candidate::score))
                .map(Candidate::field)
                .orElse(rows.sales() ? Field.IGNORE : Field.ATTRIBUTE);
    }
}
