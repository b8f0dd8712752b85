package perennial.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.JavaPackage;

class ArchitectureTest {

    private static final JavaClasses CLASSES = House.classes();

    @Test
    void a_chapter_uses_earlier_ones_and_never_a_later_one() {
        for (int i = 0; i < House.CHAPTERS.size() - 1; i++) {
            var later = House.CHAPTERS.subList(i + 1, House.CHAPTERS.size());
            noClasses()
                    .that()
                    .resideInAPackage("perennial." + House.CHAPTERS.get(i) + "..")
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(later.stream()
                            .map(chapter -> "perennial." + chapter + "..")
                            .toArray(String[]::new)))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }
    }

    @Test
    void modules_keep_to_their_neighbours_and_to_front_doors_and_never_go_in_a_circle() {
        House.MODULES.verify();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_module_lies_in_a_chapter(String module) {
        assertThat(module).matches("perennial\\.(" + String.join("|", House.CHAPTERS) + ")\\.[a-z]+");
    }

    /// Java would take it for the module's own, and Modulith would no longer see the module. Mark the test class
    /// instead.
    @ParameterizedTest
    @MethodSource("modules")
    void no_test_hides_a_modules_description_behind_one_of_its_own(String module) {
        var front = module.replace('.', '/') + "/package-info.java";

        assertThat(Path.of("src/test/java", front)).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_module_lists_its_neighbours(String module) {
        var neighbours = named(module)
                .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                .orElseThrow()
                .allowedDependencies();

        assertThat(neighbours)
                .as("allowedDependencies in package-info.java of " + module)
                .doesNotContain(org.springframework.modulith.ApplicationModule.OPEN_TOKEN);
    }

    @Test
    void every_class_belongs_to_a_module() {
        var homeless = CLASSES.stream()
                .filter(type -> !type.getPackageName().equals("perennial"))
                .filter(type ->
                        House.MODULES.getModuleForPackage(type.getPackageName()).isEmpty())
                .map(type -> type.getFullName())
                .toList();

        assertThat(homeless).isEmpty();
    }

    @Test
    void every_package_says_what_it_is() {
        var silent = CLASSES.stream()
                .map(type -> type.getPackageName())
                .distinct()
                .filter(name -> !Files.exists(
                        House.SOURCES.resolve(name.replace('.', '/')).resolve("package-info.java")))
                .toList();

        assertThat(silent).isEmpty();
    }

    @Test
    void names_say_what_a_thing_is_and_not_that_it_is_a_class() {
        var empty = List.of("Service", "Manager", "Impl", "Helper", "Util", "Utils", "Dto");

        assertThat(CLASSES.stream().map(type -> type.getSimpleName()))
                .noneMatch(name -> empty.stream().anyMatch(name::endsWith));
    }

    static List<String> modules() {
        return House.MODULES.stream()
                .map(module -> module.getBasePackage().getName())
                .toList();
    }

    private static JavaPackage named(String module) {
        return House.MODULES.getModuleForPackage(module).orElseThrow().getBasePackage();
    }
}
