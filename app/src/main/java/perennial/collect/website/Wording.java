package perennial.collect.website;

/// The question to visitors in one language, and the words on its two buttons.
///
/// @param version which of all wordings ever; 0 before it was kept
/// @param language ISO 639, `de`
public record Wording(int version, String language, String question, String yes, String no) {

    public boolean saysTheSameAs(Wording other) {
        return question.equals(other.question) && yes.equals(other.yes) && no.equals(other.no);
    }
}
