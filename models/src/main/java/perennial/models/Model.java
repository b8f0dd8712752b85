package perennial.models;

import java.util.Map;

/// Fitted parameters that answer questions.
public interface Model {

    /// The model's key, such as `bg-nbd`.
    String name();

    /// The parameters by name, in the order of the literature; times are weeks.
    Map<String, Double> parameters();
}
