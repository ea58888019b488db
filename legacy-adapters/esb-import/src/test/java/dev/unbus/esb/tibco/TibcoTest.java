package dev.unbus.esb.tibco;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.account.Unit;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.dialect.Dialect;
import dev.unbus.esb.dialect.ExternalEndpoint.Direction;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.source.LegacyProject;
import dev.unbus.esb.source.SourceException;
import dev.unbus.esb.source.XmlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class TibcoTest {

    private static final String PROCESS =
            """
            <pd:ProcessDefinition xmlns:pd="http://xmlns.tibco.com/bw/process/2003">
              <pd:name>Orders/Intake.process</pd:name>
              <pd:starter name="Receive">
                <pd:type>com.tibco.plugin.jms.JMSQueueEventSource</pd:type>
                <config><SessionAttributes><destination>ORDERS</destination></SessionAttributes></config>
              </pd:starter>
              <pd:group name="Each line">
                <pd:type>com.tibco.pe.core.LoopGroup</pd:type>
                <pd:activity name="Price">
                  <pd:type>com.tibco.pe.core.CallProcessActivity</pd:type>
                  <config><processName>Orders/Price.process</processName></config>
                </pd:activity>
              </pd:group>
              <pd:activity name="Book">
                <pd:type>com.tibco.plugin.json.activities.RestActivity</pd:type>
                <config><restURI>http://scott:tiger@books:8080/book</restURI><Password>%%Books/pwd%%</Password></config>
              </pd:activity>
              <pd:transition><pd:from>Receive</pd:from><pd:to>Each line</pd:to></pd:transition>
            </pd:ProcessDefinition>
            """;

    private static final String BPEL =
            """
            <bpws:process name="shop.Main" xmlns:bpws="http://docs.oasis-open.org/wsbpel/2.0/process/executable"
                xmlns:tibex="http://www.tibco.com/bpel/2007/extensions">
              <bpws:scope name="scope"><bpws:flow name="flow">
                <bpws:extensionActivity><tibex:receiveEvent name="Start">
                  <tibex:eventSource><tibex:StartEvent/></tibex:eventSource></tibex:receiveEvent></bpws:extensionActivity>
                <bpws:extensionActivity><tibex:activityExtension name="Save"><tibex:config>
                  <x:BWActivity xmlns:x="urn:x" activityTypeID="bw.file.write"><value fileName="/out/a.txt"/></x:BWActivity>
                </tibex:config></tibex:activityExtension></bpws:extensionActivity>
                <bpws:extensionActivity><tibex:extActivity name="Sub">
                  <tibex:CallProcess subProcessName="shop.Sub"/></tibex:extActivity></bpws:extensionActivity>
              </bpws:flow></bpws:scope>
            </bpws:process>
            """;

    @Test
    void findsStartersGroupsAndActivitiesWithTheirLines() throws SourceException {
        Conversion conversion = inventory(new TibcoBw5(), "Intake.process", PROCESS);

        assertThat(conversion.account().units())
                .extracting(Unit::kind, Unit::name, Unit::line)
                .containsExactly(
                        tuple("process", "Orders/Intake.process", 1),
                        tuple("JMSQueueEventSource", "Receive", 3),
                        tuple("LoopGroup", "Each line", 7),
                        tuple("CallProcessActivity", "Price", 9),
                        tuple("RestActivity", "Book", 14));
        assertThat(conversion.account().units())
                .allSatisfy(unit -> assertThat(unit.outcome()).contains(Outcome.FAILED))
                .allSatisfy(unit -> assertThat(unit.reason()).isEqualTo("TIBCO BW 5 is inventoried, not converted"));
    }

    @Test
    void notesWhatProcessesCallAndSpeakTo() throws SourceException {
        Conversion conversion = inventory(new TibcoBw5(), "Intake.process", PROCESS);

        assertThat(conversion.calls()).singleElement().satisfies(call -> {
            assertThat(call.caller().name()).isEqualTo("Price");
            assertThat(call.callee()).isEqualTo("Orders/Price.process");
        });
        assertThat(conversion.endpoints()).hasSize(2);
        assertThat(conversion.endpoints().get(0).direction()).isEqualTo(Direction.IN);
        assertThat(conversion.endpoints().get(0).address()).isEqualTo("ORDERS");
        assertThat(conversion.endpoints().get(1).address()).isEqualTo("http://books:8080/book");
        assertThat(conversion.endpoints().get(1).credentials()).containsExactly("Books/pwd");
    }

    @Test
    void findsGlobalVariablesAndSharedResources() throws SourceException {
        Conversion variables = inventory(
                new TibcoBw5(),
                "defaultVars/defaultVars.substvar",
                """
                <repository xmlns="http://www.tibco.com/xmlns/repo/types/2002"><globalVariables>
                <globalVariable><name>Dir</name><value>.</value><type>String</type></globalVariable>
                <globalVariable><name>Pwd</name><value>#!x</value><type>Password</type></globalVariable>
                </globalVariables></repository>
                """);
        Conversion resource = inventory(
                new TibcoBw5(),
                "Shared/db.sharedjdbc",
                """
                <BWSharedResource><name>db</name><resourceType>ae.shared.JDBCSharedResource</resourceType>
                <config><location>jdbc:oracle:thin:@db:1521:X</location><user>%%DB/user%%</user><password>#!q</password></config>
                </BWSharedResource>
                """);

        assertThat(variables.account().units())
                .extracting(Unit::kind, Unit::name)
                .containsExactly(tuple("globalVariable", "Dir"), tuple("globalVariable (password)", "Pwd"));
        assertThat(resource.endpoints()).singleElement().satisfies(endpoint -> {
            assertThat(endpoint.technology()).isEqualTo("jdbc");
            assertThat(endpoint.address()).isEqualTo("jdbc:oracle:thin:@db:1521:X");
            assertThat(endpoint.credentials()).containsExactly("DB/user", "password");
        });
    }

    @Test
    void findsTheActivitiesOfBpel() throws SourceException {
        Conversion conversion = inventory(new TibcoBw6(), "Processes/Main.bwp", BPEL);

        assertThat(conversion.account().units())
                .extracting(Unit::kind, Unit::name)
                .containsExactly(
                        tuple("process", "shop.Main"),
                        tuple("scope", "scope"),
                        tuple("flow", "flow"),
                        tuple("StartEvent", "Start"),
                        tuple("bw.file.write", "Save"),
                        tuple("CallProcess", "Sub"));
        assertThat(conversion.calls()).extracting(Conversion.Call::callee).containsExactly("shop.Sub");
        assertThat(conversion.endpoints())
                .extracting(endpoint -> endpoint.technology() + " " + endpoint.address())
                .containsExactly("file /out/a.txt");
    }

    @Test
    void leavesBpelOfOthersAlone() throws SourceException {
        Element other = xml("a.bpel", "<process xmlns='http://docs.oasis-open.org/wsbpel/2.0/process/executable'/>");

        assertThat(new TibcoBw6().detects(other)).isFalse();
        assertThat(new TibcoBw5().detects(other)).isFalse();
    }

    private static Conversion inventory(Dialect dialect, String file, String text) throws SourceException {
        Element root = xml(file, text);
        assertThat(dialect.detects(root)).isTrue();
        Conversion conversion = new Conversion(new LegacyProject(".", List.of()), dialect.name(), List.of(root));
        dialect.read(root, conversion);
        dialect.convert(conversion);
        return conversion;
    }

    private static Element xml(String file, String text) throws SourceException {
        return XmlReader.read(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
