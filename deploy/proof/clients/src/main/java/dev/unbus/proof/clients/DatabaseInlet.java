package dev.unbus.proof.clients;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Selects all rows again and again, and tells of those that it has not seen. */
final class DatabaseInlet implements Inlet {

    private static final long WAIT_MILLIS = 500;

    private final PreparedStatement select;
    private final BitSet seen = new BitSet();

    DatabaseInlet(String url, String table) throws SQLException {
        Connection connection = DriverManager.getConnection(url);
        select = connection.prepareStatement(
                "select place, number, message_key from " + Table.checked(table) + " order by place");
    }

    @Override
    public List<String> receive() throws SQLException, InterruptedException {
        Thread.sleep(WAIT_MILLIS);
        List<String> texts = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                if (!seen.get(rows.getInt(1))) {
                    seen.set(rows.getInt(1));
                    texts.add(rows.getInt(2) + ";" + rows.getString(3) + ";");
                }
            }
        }
        return texts;
    }
}
