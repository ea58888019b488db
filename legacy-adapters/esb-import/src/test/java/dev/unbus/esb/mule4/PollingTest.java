package dev.unbus.esb.mule4;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unbus.esb.Imported;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;

class PollingTest {

    private static String listener(String listener, String globals) {
        try (Imported app = Mule.app(
                """
                <file:config name="files"><file:connection workingDir="/w"/></file:config>
                """
                        + globals + "<flow name='taken'>" + listener + "<logger/></flow>")) {
            return Mule.outcome(app, "file:listener") + "\n" + Mule.written(app).replaceAll("\\s+", " ");
        }
    }

    @Test
    void fileIsMovedWhereTheOldBusMovedIt() {
        assertThat(listener("<file:listener config-ref='files' directory='in' moveToDirectory='in/done'/>", ""))
                .startsWith("CONVERTED")
                .contains("&move={{files.working-dir}}/in/done/${file:onlyname}")
                .contains("&moveFailed={{files.working-dir}}/in/done/${file:onlyname}")
                .contains("&antExclude=done/**");
    }

    @Test
    void fileIsMovedBesideTheFolderOfARelativeWorkingDirectory() {
        try (Imported app = Mule.app(
                """
                <file:config name="files"><file:connection workingDir="target/beside"/></file:config>
                <flow name="taken"><file:listener config-ref="files" directory="in" moveToDirectory="done"/><logger message="x"/></flow>
                """)) {
            assertThat(app.failures()).isEmpty();
            assertThat(Mule.outcome(app, "file:listener")).startsWith("CONVERTED");
            assertThat(Mule.written(app))
                    .contains("LocalFiles?method=absolute('{{files.working-dir}}/done')}/${file:onlyname}");
        }
    }

    @Test
    void relativeFolderIsBelowTheHomeOfTheUserWhereNoWorkingDirectoryIsGiven() {
        assertThat(listener("<file:listener directory='in'/>", "")).contains("file:{{user.home}}/in?");
    }

    @Test
    void attributesOfAFileAreThoseOfTheOldBus() throws Exception {
        try (Imported app = Mule.app(
                """
                <file:config name="files"><file:connection workingDir="/w"/></file:config>
                <flow name="taken"><file:listener config-ref="files" directory="in"/>
                  <set-payload value="#[attributes.fileName ++ '|' ++ attributes.name ++ '|' ++ attributes.path ++ '|' ++ attributes.size ++ '|' ++ (attributes.lastModifiedTime as String {format: 'yyyy'})]"/></flow>
                """)) {
            Map<String, Object> headers = Map.of(
                    Exchange.FILE_NAME,
                    "sub/a.bin",
                    Exchange.FILE_NAME_ONLY,
                    "a.bin",
                    "CamelFileAbsolutePath",
                    "/w/in/sub/a.bin",
                    Exchange.FILE_LENGTH,
                    5L,
                    Exchange.FILE_LAST_MODIFIED,
                    1_700_000_000_000L);
            assertThat(app.answer("file:", "hello", headers)).isEqualTo("a.bin|a.bin|/w/in/sub/a.bin|5|2023");
        }
    }

    @Test
    void fileThatFailsStaysOnlyWhereItStayed() {
        assertThat(listener(
                        "<file:listener config-ref='files' directory='in' moveToDirectory='out' applyPostActionWhenFailed='false'/>",
                        ""))
                .startsWith("CONVERTED")
                .doesNotContain("moveFailed");
        assertThat(listener("<file:listener config-ref='files' directory='in' autoDelete='true'/>", ""))
                .startsWith("DIFFERENT a file whose flow fails stays");
    }

    @Test
    void namesAreMatched() {
        assertThat(listener(
                        "<file:listener config-ref='files' directory='in' matcher='orders'/>",
                        "<file:matcher name='orders' filenamePattern='order-*.csv'/>"))
                .startsWith("CONVERTED")
                .contains("&antInclude=**/order-*.csv");
        assertThat(listener(
                        "<file:listener config-ref='files' directory='in' matcher='large'/>",
                        "<file:matcher name='large' minSize='5'/>"))
                .startsWith("STUBBED files are matched by minSize");
    }

    @Test
    void listenerThatLooksByCronStarts() {
        try (Imported app = Mule.app(
                """
                <sftp:config name="remote"><sftp:connection host="h" username="u" password="p" workingDir="in"/></sftp:config>
                <flow name="taken"><sftp:listener config-ref="remote" directory="d">
                  <scheduling-strategy><cron expression="0 0 * * * ?"/></scheduling-strategy></sftp:listener><logger/></flow>
                """)) {
            assertThat(app.failures()).isEmpty();
            assertThat(Mule.outcome(app, "sftp:listener")).startsWith("CONVERTED");
        }
    }

    @Test
    void fileGetsANameFromTheOneItHad() {
        assertThat(listener(
                        "<file:listener config-ref='files' directory='in' moveToDirectory='out' renameTo=\"#['old-' ++ attributes.fileName ++ '.done']\"/>",
                        ""))
                .contains("/out/old-${file:onlyname}.done");
        assertThat(listener(
                        "<file:listener config-ref='files' directory='in' moveToDirectory='out' renameTo='#[\"$(attributes.fileName).done\"]'/>",
                        ""))
                .contains("/out/${file:onlyname}.done");
    }

    @Test
    void fileGetsItsNameAndItsTime() {
        assertThat(listener(
                        """
                        <file:listener config-ref='files' directory='in' moveToDirectory='out' renameTo='last.csv'>
                          <scheduling-strategy><cron expression='0 0 * * * ?' timeZone='GMT'/></scheduling-strategy></file:listener>
                        """,
                        ""))
                .contains("/out/last.csv")
                .contains("&scheduler=quartz&scheduler.cron=0+0+*+*+*+?")
                .contains("&scheduler.timeZone=GMT");
        assertThat(listener("<file:listener config-ref='files' directory='in' renameTo=\"#['x' ++ now()]\"/>", ""))
                .startsWith("STUBBED");
    }
}
