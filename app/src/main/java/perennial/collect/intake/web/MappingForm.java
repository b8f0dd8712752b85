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
        var mapping = settled == null ? looked.interpretation().mapping() : settled;
        mapping = columns(mapping, form);
        for (var question : looked.interpretation().questions()) {
            var answer = form.get("answer-" + question.id());
            if (answer != null && question.choices().contains(answer)) {
                mapping = question.answer(mapping, answer);
            }
        }
        return mapping;
    }

    private static Mapping columns(Mapping mapping, Map<String, String> form) {
        for (int column = 0; column < mapping.columns().size(); column++) {
            var field = form.get("field-" + column);
            if (field != null
                    && !field.equals(mapping.columns().get(column).field().key())) {
                mapping = mapping.with(column, Field.of(field));
            }
            var dates = form.get("dates-" + column);
            if (dates != null) {
                mapping = mapping.with(column, DateStyle.valueOf(dates));
            }
            var numbers = form.get("numbers-" + column);
            if (numbers != null) {
                mapping = mapping.with(column, NumberStyle.valueOf(numbers));
            }
        }
        return mapping;
    }
}
