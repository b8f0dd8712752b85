package perennial.collect.intake.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Looked;
import perennial.collect.intake.meaning.DateStyle;
import perennial.collect.intake.meaning.Field;
import perennial.collect.intake.meaning.Mapping;
import perennial.collect.intake.meaning.NumberStyle;

/// What somebody said about the columns of a file. Only answers that the page offered are understood.
final class MappingForm {

    private MappingForm() {}

    static Mapping read(Looked looked, @Nullable Mapping settled, Map<String, String> form) {
        var shown = settled == null ? looked.interpretation().mapping() : settled;
        var mapping = shown;
        for (var question : looked.interpretation().questions()) {
            var answer = form.get("answer-" + question.id());
            if (answer != null && question.choices().contains(answer)) {
                mapping = question.answer(mapping, answer);
            }
        }
        return columns(mapping, shown, form);
    }

    /// What was changed in the table, which may say otherwise than a question that was left as it stood above it.
    private static Mapping columns(Mapping mapping, Mapping shown, Map<String, String> form) {
        for (int column = 0; column < shown.columns().size(); column++) {
            var before = shown.columns().get(column);
            var field = form.get("field-" + column);
            if (field != null && !field.equals(before.field().key())) {
                mapping = mapping.with(column, Field.of(field));
            }
            var dates = form.get("dates-" + column);
            if (dates != null && DateStyle.valueOf(dates) != before.dates()) {
                mapping = mapping.with(column, DateStyle.valueOf(dates));
            }
            var numbers = form.get("numbers-" + column);
            if (numbers != null && NumberStyle.valueOf(numbers) != before.numbers()) {
                mapping = mapping.with(column, NumberStyle.valueOf(numbers));
            }
        }
        return mapping;
    }
}
