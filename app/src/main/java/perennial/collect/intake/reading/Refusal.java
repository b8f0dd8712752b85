package perennial.collect.intake.reading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import perennial.collect.intake.Complaint;

/// A file that can't be read at all, or not to its end. Nothing of it should be kept.
///
/// The first argument of the complaint is always the file's name.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Complaint complaint;

    private Refusal(Complaint complaint, @Nullable Throwable cause) {
        super(complaint.key() + " " + complaint.arguments(), cause);
        this.complaint = complaint;
    }

    static Refusal of(Path file, String what, String... details) {
        return because(null, file, what, details);
    }

    static Refusal because(@Nullable Throwable cause, Path file, String what, String... details) {
        List<String> arguments = new ArrayList<>();
        arguments.add(Shown.shortened(String.valueOf(file.getFileName())));
        arguments.addAll(List.of(details));
        return new Refusal(new Complaint("intake.complaint." + what, null, arguments), cause);
    }

    /// A file that somebody brought and that there is no room for.
    public static Refusal noRoom(String fileName, Throwable cause) {
        return new Refusal(Complaint.of("intake.complaint.no-room", null, Shown.shortened(fileName)), cause);
    }

    /// The same about a file that its owner knows under another name than the disk.
    public Refusal naming(String fileName) {
        var arguments = new ArrayList<>(complaint.arguments());
        arguments.set(0, Shown.shortened(fileName));
        return new Refusal(new Complaint(complaint.key(), complaint.column(), arguments), this);
    }

    public Complaint complaint() {
        return complaint;
    }
}
