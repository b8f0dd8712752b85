package perennial.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import perennial.Perennial;

/// The source tree as the rules of the house see it: chapters, the modules in them, the files of each.
final class House {

    /// In the order of the story. A chapter may use those before it.
    static final List<String> CHAPTERS = List.of("ground", "collect", "understand", "act", "relate", "learn");

    static final Path SOURCES = Path.of("src/main/java");
    static final Path TEMPLATES = Path.of("src/main/jte");
    static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    static final ApplicationModules MODULES = ApplicationModules.of(Perennial.class);

    private House() {}

    static JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(place -> !place.contains("perennial/models/"))
                .importPackages("perennial");
    }

    /// The module's noun: `orders` of `perennial.collect.orders`.
    static String noun(ApplicationModule module) {
        var name = module.getBasePackage().getName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    static String chapter(ApplicationModule module) {
        return module.getBasePackage().getName().split("\\.")[1];
    }

    static Path folder(ApplicationModule module) {
        return SOURCES.resolve(module.getBasePackage().getName().replace('.', '/'));
    }

    /// Files under a folder with their text, in order of their paths; none if there is no such folder.
    static Map<Path, String> texts(Path folder, String suffix) {
        var texts = new TreeMap<Path, String>();
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(f -> f.toString().endsWith(suffix)).toList()) {
                    texts.put(file, Files.readString(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
