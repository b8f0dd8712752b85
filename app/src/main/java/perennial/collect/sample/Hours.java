package perennial.collect.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/// When in a day people come or click.
enum Hours {
    WORKDAY("06:30", "18:30"),
    SATURDAY("07:00", "14:00"),
    SUNDAY("08:00", "12:00"),
    ONLINE("07:00", "22:45"),
    OFFICE("07:30", "11:00");

    private final LocalTime opens;
    private final int minutes;

    Hours(String opens, String closes) {
        this.opens = LocalTime.parse(opens);
        this.minutes = (LocalTime.parse(closes).toSecondOfDay() - this.opens.toSecondOfDay()) / 60;
    }

    static Hours of(Channel channel, LocalDate day) {
        return switch (channel) {
            case WEB -> ONLINE;
            case PHONE -> OFFICE;
            case COUNTER -> counter(day.getDayOfWeek());
        };
    }

    private static Hours counter(DayOfWeek day) {
        return switch (day) {
            case SATURDAY -> SATURDAY;
            case SUNDAY -> SUNDAY;
            default -> WORKDAY;
        };
    }

    /// Some minute of the day; at the counter and on the phone rather an early one.
    LocalDateTime moment(LocalDate day, Dice dice) {
        double share = this == ONLINE ? Math.max(dice.share(), dice.share()) : Math.min(dice.share(), dice.share());
        return day.atTime(opens).plusMinutes((long) (share * minutes));
    }
}
