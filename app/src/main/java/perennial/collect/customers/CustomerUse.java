package perennial.collect.customers;

/// Something that needs a customer to stay. A module that refers to customers contributes it, so that taking back an
/// import keeps the people others still speak of.
public interface CustomerUse {

    /// A condition over `c.id`, true while this module needs the customer `c`.
    String condition();
}
