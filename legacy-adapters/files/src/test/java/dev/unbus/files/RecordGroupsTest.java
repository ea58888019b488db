package dev.unbus.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordGroupsTest {

    private static final DelimitedFormat ROWS = DelimitedFormat.of("id", "text");

    private static List<RecordGroup> groups(String text, Bounds bounds) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        List<RecordGroup> groups = new ArrayList<>();
        new RecordGroups(ROWS.read(new ByteArrayInputStream(bytes), bounds), "id", bounds)
                .forEachRemaining(groups::add);
        return groups;
    }

    @Test
    void groupsAdjacentRecordsWithTheirExactText() {
        List<RecordGroup> groups = groups("id,text\r\n1,a\r\n1,\"b\r\nb\"\r\n2,c\r\n", Bounds.defaults());

        assertThat(groups)
                .containsExactly(
                        new RecordGroup("1", 2, 2, false, "id,text\r\n1,a\r\n1,\"b\r\nb\"\r\n"),
                        new RecordGroup("2", 5, 1, false, "id,text\r\n2,c\r\n"));
    }

    @Test
    void keepsEmptyLinesSoThatLineNumbersStayRight() {
        RecordGroup group = groups("id,text\n1,a\n\n\n1,b\n", Bounds.defaults()).get(0);

        assertThat(group.text()).isEqualTo("id,text\n1,a\n\n\n1,b\n");
    }

    @Test
    void tellsAKeyThatWasThereBefore() {
        assertThat(groups("id,text\n1,a\n2,b\n1,c\n", Bounds.defaults()))
                .extracting(RecordGroup::seenBefore)
                .containsExactly(false, false, true);
    }

    @Test
    void takesBlankKeysForOne() {
        assertThat(groups("id,text\n,a\n  ,b\n", Bounds.defaults()))
                .extracting(RecordGroup::key)
                .containsExactly("");
    }

    @Test
    void boundsGroupsAndTheirNumber() {
        assertThatThrownBy(() -> groups("id,text\n1,a\n1,b\n1,c\n", new Bounds(1000, 50, 5, 5, 2, 500, 5)))
                .hasMessageStartingWith("group-records at row 2: ");
        assertThatThrownBy(() -> groups("id,text\n1,a\n1,bbbbbbbbbbbbbb\n", new Bounds(1000, 50, 5, 5, 5, 20, 5)))
                .hasMessageStartingWith("group-length at row 2: ");
        assertThatThrownBy(() -> groups("id,text\n1,a\n2,b\n3,c\n", new Bounds(1000, 50, 5, 5, 5, 500, 2)))
                .hasMessageStartingWith("groups-count at row 4: ");
    }

    @Test
    void remembersManyKeysExactly() {
        SeenKeys seen = new SeenKeys(300_000);
        for (int i = 0; i < 300_000; i++) {
            assertThat(seen.add("C" + i, i)).isTrue();
        }
        assertThat(seen.add("C0", 1)).isFalse();
        assertThat(seen.add("C299999", 1)).isFalse();
    }
}
