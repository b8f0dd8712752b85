package perennial.ground.commands;

/// What was typed can't be done as it stands; the message names the word and, where there is one, its likely meaning.
public final class Mistyped extends ExpectedFailure {

    public Mistyped(String sentence) {
        super(sentence);
    }
}
