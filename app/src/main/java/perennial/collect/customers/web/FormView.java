package perennial.collect.customers.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import perennial.ground.ui.Link;
import perennial.ground.ui.Option;

/// The form about a customer, empty, with what is known, or with what was typed and what is wrong with it.
///
/// @param basis fingerprint of what the person began with, blank for somebody new
/// @param meanwhile what is kept now and differs from what was typed, one sentence each
/// @param other a customer who has the same e-mail address
public record FormView(
        String title,
        List<Link> crumbs,
        String action,
        boolean person,
        boolean fresh,
        String basis,
        long lastEdit,
        Map<String, String> values,
        List<Option> months,
        List<Option> languages,
        List<Option> countries,
        List<Option> zones,
        List<AddressFields> addresses,
        List<AttributeFields> attributes,
        Map<String, String> problems,
        @Nullable String alert,
        List<String> meanwhile,
        @Nullable Link other) {

    /// @param legend tells one address from the next
    public record AddressFields(
            int number,
            String legend,
            String line1,
            String line2,
            String postcode,
            String city,
            String region,
            List<Option> lands) {}

    public record AttributeFields(int number, String name, String value) {}

    /// The same with what was typed where it could not be understood.
    FormView typed(List<Option> chosenMonths, List<AttributeFields> typedAttributes) {
        return new FormView(
                title,
                crumbs,
                action,
                person,
                fresh,
                basis,
                lastEdit,
                values,
                chosenMonths,
                languages,
                countries,
                zones,
                addresses,
                typedAttributes,
                problems,
                alert,
                meanwhile,
                other);
    }

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public @Nullable String problem(String field) {
        return problems.get(field);
    }
}
