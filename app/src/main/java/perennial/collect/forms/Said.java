package perennial.collect.forms;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import perennial.collect.forms.Form.Sentence;

/// What somebody said by a form, with all that is needed to prove it later, whatever becomes of the form.
///
/// @param number of the form that was handed out; what was sent with it already counts once
/// @param values of what is known, by the key of the field
/// @param questions answers to questions of the business's own, by the question
/// @param where the page on which the form stood
public record Said(
        UUID number,
        String form,
        String language,
        Map<String, String> values,
        Map<String, String> questions,
        List<Sentence> agreed,
        String where,
        Instant at) {

    static Said of(Form form, Answers answers, UUID number, String where, Instant at) {
        var values = new LinkedHashMap<String, String>();
        var questions = new LinkedHashMap<String, String>();
        for (var field : form.fields()) {
            var value = answers.values().get(field.key());
            if (value != null) {
                (field.isQuestion() ? questions : values).put(field.isQuestion() ? field.label() : field.key(), value);
            }
        }
        return new Said(
                number, form.title(), form.language().getLanguage(), values, questions, answers.agreed(), where, at);
    }
}
