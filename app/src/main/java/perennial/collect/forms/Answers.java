package perennial.collect.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perennial.collect.forms.Form.Field;
import perennial.collect.forms.Form.Sentence;
import perennial.collect.intake.meaning.Emails;
import perennial.collect.intake.meaning.Phones;
import perennial.ground.mail.Mailbox;
import perennial.ground.shared.Business;

/// What somebody wrote into a form.
///
/// @param values by the key of the field; those left empty are not there
/// @param agreed sentences they ticked
/// @param problems by the key of the field, a key of a message: what is wrong with it
public record Answers(Map<String, String> values, List<Sentence> agreed, Map<String, String> problems) {

    private static final int LONGEST = 1_000;

    /// @param typed everything the browser sent
    public static Answers read(Form form, Map<String, String> typed, Business business) {
        var values = new LinkedHashMap<String, String>();
        var problems = new LinkedHashMap<String, String>();
        for (var field : form.fields()) {
            var value = text(typed.get(field.key()));
            if (value != null) {
                values.put(field.key(), value);
            }
            var problem = problem(field, value, business);
            if (problem != null) {
                problems.put(field.key(), problem);
            }
        }
        if (problems.isEmpty() && !values.containsKey("email") && !values.containsKey("phone")) {
            problems.put(form.fields().getFirst().key(), "forms.problem.no-way");
        }
        var agreed = form.sentences().stream()
                .filter(sentence -> typed.containsKey("agree-" + sentence.channel()))
                .toList();
        if (form.confirm() && !agreed.isEmpty() && problems.isEmpty()) {
            var problem = letterProblem(values.get("email"));
            if (problem != null) {
                problems.put("email", problem);
            }
        }
        return new Answers(values, agreed, problems);
    }

    /// A yes that is to be confirmed needs an address to which a letter can be sent.
    private static @Nullable String letterProblem(@Nullable String email) {
        var address = email == null ? null : Emails.read(email);
        if (address == null) {
            return "forms.problem.missing";
        }
        return Mailbox.of("", address).isEmpty() ? "forms.problem.email" : null;
    }

    private static @Nullable String problem(Field field, @Nullable String value, Business business) {
        if (value == null) {
            return field.required() ? "forms.problem.missing" : null;
        }
        if (value.length() > LONGEST) {
            return "forms.problem.long";
        }
        var country = business.country().isBlank() ? null : business.country();
        return switch (field.key()) {
            case "email" -> Emails.read(value) == null ? "forms.problem.email" : null;
            case "phone" -> Phones.read(value, country) == null ? "forms.problem.phone" : null;
            case "birthday" -> value.matches("(19|20)\\d\\d-\\d\\d-\\d\\d") ? null : "forms.problem.birthday";
            default -> null;
        };
    }

    private static @Nullable String text(@Nullable String typed) {
        var text = typed == null ? "" : typed.replace("\0", "").strip();
        return text.isEmpty() ? null : text;
    }
}
