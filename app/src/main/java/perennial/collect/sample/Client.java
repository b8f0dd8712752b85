package perennial.collect.sample;

import perennial.collect.intake.Person;

/// Somebody with a hidden life and a face that the shop knows.
record Client(String number, Life life, Person person) {

    Truth truth() {
        return new Truth(number, life.habits().kind(), life.ordersPerWeek(), life.stays());
    }
}
