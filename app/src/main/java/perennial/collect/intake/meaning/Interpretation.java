package perennial.collect.intake.meaning;

import java.util.List;

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

    public boolean needsNobody() {
        return questions.isEmpty();
    }
}
