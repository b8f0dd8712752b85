package perennial.collect.intake.reading;

/// How far a file is read. Bytes of the file as it lies on the disk, so that packed files move evenly too.
public record Progress(long read, long total) {

    /// Between 0 and 1.
    public double share() {
        return total <= 0 ? 1 : Math.min(1, (double) read / total);
    }
}
