package dev.unbus.fulfilment.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.testkit.EmbeddedBrokers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedBrokers.class)
class OrderStoreTest {

    @Inject
    OrderStore store;

    @Inject
    DataSource database;

    @Test
    void remembersAnOrderOnce() {
        String orderId = Orders.newId();
        store.remember(Orders.placed(orderId));
        store.remember(Orders.placed(orderId));

        assertThat(store.find(orderId))
                .contains(new RememberedOrder(orderId, null, "France", "GBP", new BigDecimal("27.50")));
    }

    @ParameterizedTest
    @CsvSource({"0,0.00", "12,12.00", "12.3,12.30", "12.3456,12.3456", "1200,1200.00"})
    void keepsAmountsExact(BigDecimal total, BigDecimal kept) {
        String orderId = Orders.newId();
        List<PlacedOrder.Line> lines = List.of(new PlacedOrder.Line("1", null, 1));
        store.remember(new PlacedOrder(orderId, "1", "France", "GBP", total, lines));
        assertThat(store.find(orderId).orElseThrow().total()).isEqualTo(kept);
    }

    @Test
    void knowsNoOtherOrders() {
        assertThat(store.find(Orders.newId())).isEmpty();
    }

    @Test
    void writesWhatIsCommittedAtOnce() throws SQLException {
        String sql = "SELECT setting_value FROM information_schema.settings WHERE setting_name = 'WRITE_DELAY'";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet delay = statement.executeQuery(sql)) {
            assertThat(delay.next()).isTrue();
            assertThat(delay.getInt(1)).isZero();
        }
    }
}
