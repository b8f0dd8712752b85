package perennial.collect.events.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import perennial.collect.events.reading.Limits;

class RoomTest {

    private final Room room = new Room();

    @Test
    void a_hundred_of_the_largest_requests_have_room_and_a_thousand_do_not() {
        int taken = 0;
        while (room.take(Limits.BATCH_BYTES)) taken++;

        assertThat(taken).isBetween(100, 200);
        assertThat(room.take(Limits.BATCH_BYTES)).isFalse();
        room.giveBack(Limits.BATCH_BYTES);
        assertThat(room.take(Limits.BATCH_BYTES)).isTrue();
    }

    @Test
    void who_does_not_say_how_much_it_is_needs_as_much_as_may_come() {
        var small = new MockHttpServletRequest();
        small.setContent(new byte[100]);
        assertThat(Room.neededBy(small)).isEqualTo(100);
        small.addHeader("Content-Encoding", "gzip");
        assertThat(Room.neededBy(small)).isEqualTo(Limits.BATCH_BYTES);
        assertThat(Room.neededBy(new MockHttpServletRequest())).isEqualTo(Limits.BATCH_BYTES);
    }
}
