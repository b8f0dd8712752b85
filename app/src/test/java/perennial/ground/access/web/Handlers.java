package perennial.ground.access.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address of the application and who answers there.
record Handlers(RequestMappingHandlerMapping mapping) {

    private static final Set<RequestMethod> READING = Set.of(RequestMethod.GET, RequestMethod.HEAD);

    /// @param path with its variables filled in by something that does not exist
    record Address(RequestMethod method, String path, HandlerMethod handler) {

        boolean reads() {
            return READING.contains(method);
        }

        @Override
        public String toString() {
            return method + " " + path + " (" + handler.getShortLogMessage() + ")";
        }
    }

    List<HandlerMethod> all() {
        return List.copyOf(mapping.getHandlerMethods().values());
    }

    List<Address> addresses() {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> entry.getKey().getPatternValues().stream()
                        .flatMap(pattern -> methods(
                                        entry.getKey().getMethodsCondition().getMethods())
                                .map(method -> new Address(method, filled(pattern), entry.getValue()))))
                .toList();
    }

    private static Stream<RequestMethod> methods(Set<RequestMethod> declared) {
        return declared.isEmpty() ? Stream.of(RequestMethod.GET) : declared.stream();
    }

    private static String filled(String pattern) {
        return pattern.replaceAll("\\{[^}]*}", "999999").replace("**", "999999").replace("*", "999999");
    }
}
