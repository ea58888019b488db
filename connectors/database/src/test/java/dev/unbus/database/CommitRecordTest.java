package dev.unbus.database;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class CommitRecordTest extends CommitRecordScenarios {

    @Override
    DataSource source() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:records;DB_CLOSE_DELAY=-1");
        return source;
    }
}
