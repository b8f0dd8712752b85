package perennial.collect.intake.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import org.springframework.stereotype.Component;
import perennial.collect.intake.Complaint;
import perennial.collect.intake.Imported;
import perennial.collect.intake.Imports;
import perennial.collect.intake.reading.Refusal;
import perennial.ground.commands.Arguments;
import perennial.ground.commands.Command;
import perennial.ground.commands.CommandLine;
import perennial.ground.commands.ExpectedFailure;
import perennial.ground.refresh.Refresh;
import perennial.ground.shared.Progress;
import perennial.ground.ui.Words;

/// `./perennial import orders.csv`: what the import page does, from a terminal, also while Perennial runs.
@Component
@CommandLine(
        name = "import",
        takes = "FILE… [--preview] [--data DIR] [--database-url URL]",
        help = "intake.command.import")
class ImportCommand implements Command {

    private static final Words WORDS = Words.of(Locale.ENGLISH);

    private final Imports imports;
    private final Refresh refresh;

    ImportCommand(Imports imports, Refresh refresh) {
        this.imports = imports;
        this.refresh = refresh;
    }

    @Override
    public int run(Arguments arguments) {
        var progress = new Spoken(arguments.progress());
        for (var file : arguments.files()) {
            if (!Files.isRegularFile(file)) {
                throw new ExpectedFailure("There is no file " + file + ".");
            }
        }
        var written = new ArrayList<Imported>();
        try {
            for (var file : arguments.files()) {
                var imported = bring(file, arguments.has("preview"), progress);
                if (imported.state() == Imported.State.APPLIED) {
                    written.add(imported);
                }
                tell(imported, arguments.out());
            }
        } finally {
            if (!written.isEmpty()) { // also when a later file could not be used
                refresh.run(refresh.standpoint(), progress);
            }
        }
        return DONE;
    }

    private void tell(Imported imported, PrintStream out) {
        out.print(Report.of(imported, imports, WORDS));
        if (imported.rowsAccepted() == 0) {
            throw new ExpectedFailure("Nothing in " + imported.fileName()
                    + " could be used. Bring it in the browser, where you can say what its columns mean.");
        }
    }

    private Imported bring(Path file, boolean previewOnly, Progress progress) {
        try (var content = Files.newInputStream(file)) {
            var imported = imports.receive(file.getFileName().toString(), content, "terminal");
            progress.report("intake.step.looking", 0, 0);
            imports.settle(
                    imported.id(), imports.look(imported.id()).interpretation().mapping());
            return previewOnly ? imports.preview(imported.id(), progress) : imports.apply(imported.id(), progress);
        } catch (Refusal refusal) {
            throw new ExpectedFailure(sentence(refusal.complaint()), refusal);
        } catch (IOException e) {
            throw new ExpectedFailure(file + " can't be read: " + e.getMessage(), e);
        }
    }

    private static String sentence(Complaint complaint) {
        return WORDS.text(complaint.key(), complaint.arguments().toArray());
    }

    /// Says each step once.
    private static final class Spoken implements Progress {

        private final PrintStream out;
        private String step = "";

        Spoken(PrintStream out) {
            this.out = out;
        }

        @Override
        public void report(String step, long done, long total) {
            if (!step.equals(this.step)) {
                this.step = step;
                out.println(WORDS.text(step));
            }
        }
    }
}
