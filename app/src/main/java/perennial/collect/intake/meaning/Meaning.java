package perennial.collect.intake.meaning;

/// What one column of a file means and how it writes it.
///
/// @param header as it stands in the file; empty when it has none
/// @param dates how its days are written, should it hold days
/// @param numbers how its numbers are written, should it hold numbers
public record Meaning(String header, Field field, DateStyle dates, NumberStyle numbers) {

    public Meaning with(Field other) {
        return new Meaning(header, other, dates, numbers);
    }

    public Meaning with(DateStyle other) {
        return new Meaning(header, field, other, numbers);
    }

    public Meaning with(NumberStyle other) {
        return new Meaning(header, field, dates, other);
    }
}
