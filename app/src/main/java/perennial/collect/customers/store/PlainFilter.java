package perennial.collect.customers.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import perennial.collect.customers.CustomerFilter;
import perennial.collect.customers.SqlCondition;
import perennial.ground.ui.Formats;
import perennial.ground.ui.Option;

/// A filter that is only its parts.
record PlainFilter(
        String key,
        Function<String, Optional<SqlCondition>> demand,
        BiFunction<String, Formats, String> words,
        Function<Formats, List<String>> values,
        BiFunction<String, Formats, String> names)
        implements CustomerFilter {

    static PlainFilter of(String key, Function<String, Optional<SqlCondition>> demand) {
        return new PlainFilter(
                key,
                demand,
                (value, formats) -> formats.t("customers.filter." + key, value),
                formats -> List.of(),
                (value, formats) -> value);
    }

    PlainFilter saying(BiFunction<String, Formats, String> other) {
        return new PlainFilter(key, demand, other, values, names);
    }

    PlainFilter choosing(Function<Formats, List<String>> among, BiFunction<String, Formats, String> called) {
        return new PlainFilter(key, demand, words, among, called);
    }

    @Override
    public Optional<SqlCondition> condition(String value) {
        return demand.apply(value);
    }

    @Override
    public String label(String value, Formats formats) {
        return words.apply(value, formats);
    }

    @Override
    public List<Option> choices(String chosen, Formats formats) {
        var found = values.apply(formats);
        if (found.isEmpty()) {
            return List.of();
        }
        var options = new ArrayList<Option>();
        options.add(new Option("", formats.t("customers.filter.any"), chosen.isEmpty()));
        if (!chosen.isEmpty() && !found.contains(chosen)) {
            options.add(new Option(chosen, names.apply(chosen, formats), true));
        }
        found.forEach(value -> options.add(new Option(value, names.apply(value, formats), value.equals(chosen))));
        return options;
    }
}
