package perennial.collect.intake.meaning;

import java.util.List;
import java.util.Map;

/// What we make of a file before a person has said anything.
///
/// @param decisions every decision with how sure it is
/// @param questions what is not sure enough; empty when nothing need be asked
public record Interpretation(Mapping mapping, List<Decision> decisions, List<Question> questions) {

    public Interpretation {
        decisions = List.copyOf(decisions);
        questions = List.copyOf(questions);
    }

    /// Reads any table by its headers and its cells.
    ///
    /// @param importer key of the importer that will read it
    /// @param namespace of ids found in it
    public static Interpretation of(Survey survey, Shop shop, String importer, String namespace) {
        return new Interpreter(survey, shop).interpret(importer, namespace);
    }

    /// Reads an export whose headers are known; only the way of writing is worked out.
    ///
    /// @param fields by column; in a list of people the columns left out are looked at one by one, since shops add
    ///     their own
    public static Interpretation knowing(
            Survey survey, Shop shop, String importer, String namespace, RowKind rows, Map<Integer, Field> fields) {
        return new KnownColumns(survey, shop, rows, fields).interpret(importer, namespace);
    }

    /// How the file as a whole, its days, its amounts and its currency are read, for whoever wants to check it.
    public List<Decision> waysOfReading() {
        return decisions.stream()
                .filter(decision -> decision.about() != Decision.About.FIELD)
                .toList();
    }

    public boolean needsNobody() {
        return questions.isEmpty();
    }
}
