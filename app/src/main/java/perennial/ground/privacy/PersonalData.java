package perennial.ground.privacy;

import java.util.List;
import java.util.Set;
import perennial.ground.shared.ExtensionPoint;

/// What a module keeps about customers. Contributed as a bean by every module that keeps anything; their order
/// (`@Order`) is that of the chapters. The export follows it, the erasure goes backwards.
@ExtensionPoint
public interface PersonalData {

    /// Names the part, usually the module. The messages `<key>.personal` and `<key>.personal.erased` say what it is and
    /// what becomes of it when somebody is erased.
    String key();

    /// Every table of the module that holds anything about customers, `customers.note`. A test finds those forgotten.
    Set<String> tables();

    /// Every column of these tables in which a customer's number stands, and what becomes of its rows when that
    /// customer turns out to be another one. A test finds those forgotten. They move in this order and come back in
    /// the opposite one.
    List<Belonging> belongings();

    /// Waits until nobody else writes what is about to be erased. Called first, for all, in the erasing transaction.
    default void hold() {}

    List<Kept> export(Subject person);

    /// Takes out whatever leads to the person. Runs in one transaction with all the others, and may run again.
    void erase(Subject person);
}
