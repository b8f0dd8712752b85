package perennial.ground.commands;

import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/// All commands of this program, found by their [CommandLine] while no bean and no database exists yet.
record Commands(List<Found> all) {

    record Found(CommandLine line, Class<? extends Command> type) {

        Usage usage() {
            return Usage.of(line);
        }
    }

    static Commands of(Class<?> application) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(CommandLine.class));
        return new Commands(scanner.findCandidateComponents(application.getPackageName()).stream()
                .map(definition -> ClassUtils.resolveClassName(String.valueOf(definition.getBeanClassName()), null))
                .map(type -> new Found(type.getAnnotation(CommandLine.class), type.asSubclass(Command.class)))
                .toList());
    }

    /// @throws Mistyped with what may have been meant
    Found named(String name) {
        return find(name).orElseThrow(() -> {
            var meant = Likeness.closest(name, names()).map(like -> "Did you mean " + like + "?");
            return new Mistyped("There is no command " + name + ". " + meant.orElse("./perennial help lists them."));
        });
    }

    private Optional<Found> find(String name) {
        return all.stream().filter(command -> command.line.name().equals(name)).findFirst();
    }

    private List<String> names() {
        return all.stream().map(command -> command.line.name()).toList();
    }
}
