package dev.unbus.esb.ibm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.unbus.esb.account.Outcome;
import dev.unbus.esb.account.Unit;
import dev.unbus.esb.dialect.Conversion;
import dev.unbus.esb.source.Element;
import dev.unbus.esb.source.LegacyProject;
import dev.unbus.esb.source.SourceException;
import dev.unbus.esb.source.SourceFile;
import dev.unbus.esb.source.XmlReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class IbmAceTest {

    private static final String FLOW =
            """
            <ecore:EPackage xmlns:ecore="http://www.eclipse.org/emf/2002/Ecore" xmlns:xmi="http://www.omg.org/XMI"
                xmlns:eflow="http://www.ibm.com/wbi/2005/eflow" nsURI="shop/Orders.msgflow">
              <eClassifiers xmi:type="eflow:FCMComposite" name="FCMComposite_1"><composition>
                <nodes xmi:type="ComIbmMQInput.msgnode:FCMComposite_1" queueName="ORDERS" queueManagerHostname="mq"
                    listenerPortNumber="1414" securityIdentity="mqUser"><translation string="Read"/></nodes>
                <nodes xmi:type="ComIbmCompute.msgnode:FCMComposite_1" dataSource="SHOP"
                    computeExpression="esql://routine/shop#Orders_Compute.Main"><translation string="Map"/></nodes>
                <nodes xmi:type="shop_Log.subflow:FCMComposite_1"><translation string="Log"/></nodes>
                <nodes xmi:type="eflow:FCMSink"><translation key="Output"/></nodes>
                <connections sourceNode="a" targetNode="b"/>
              </composition></eClassifiers>
            </ecore:EPackage>
            """;

    private final IbmAce dialect = new IbmAce();

    @Test
    void findsTheNodesOfAFlowWhatTheyRunAndWhatTheySpeakTo() throws SourceException {
        Conversion conversion = inventory("Orders.msgflow", FLOW);

        assertThat(conversion.account().units())
                .extracting(Unit::kind, Unit::name)
                .containsExactly(
                        tuple("msgflow", "Orders"),
                        tuple("MQInput", "Read"),
                        tuple("Compute", "Map"),
                        tuple("subflow node", "Log"),
                        tuple("FCMSink", "Output"));
        assertThat(conversion.account().units())
                .allSatisfy(unit -> assertThat(unit.outcome()).contains(Outcome.FAILED));
        assertThat(conversion.calls()).extracting(Conversion.Call::callee).containsExactly("Orders_Compute", "Log");
        assertThat(conversion.endpoints())
                .extracting(endpoint -> endpoint.technology() + " " + endpoint.address())
                .containsExactly("mq mq:1414/ORDERS", "jdbc SHOP");
        assertThat(conversion.endpoints().get(0).credentials()).containsExactly("mqUser");
    }

    @Test
    void findsMapsAndPolicies() throws SourceException {
        Conversion map = inventory(
                "a.map",
                """
                <mappingRoot xmlns="http://www.ibm.com/2008/ccl/Mapping"><mappingDeclaration name="ToStock"/></mappingRoot>
                """);
        Conversion policy = inventory(
                "Client.policyxml",
                """
                <policies><policy policyType="MQEndpoint" policyName="Client">
                <queueManagerHostname>mq</queueManagerHostname><listenerPortNumber>1414</listenerPortNumber></policy></policies>
                """);

        assertThat(map.account().units()).extracting(Unit::name).containsExactly("ToStock");
        assertThat(policy.endpoints()).singleElement().satisfies(endpoint -> assertThat(endpoint.address())
                .isEqualTo("mq:1414"));
    }

    @Test
    void findsTheModulesAndRoutinesOfEsqlOutsideOfCommentsAndStrings() {
        SourceFile file = new SourceFile(
                "a/Orders.esql",
                () ->
                        """
                BROKER SCHEMA shop
                -- CREATE FUNCTION none()
                CREATE COMPUTE MODULE Orders_Compute
                  CREATE FUNCTION Main() RETURNS BOOLEAN BEGIN
                    SET a = 'it''s no CREATE FUNCTION other()'; /* CREATE
                    PROCEDURE either */
                  END;
                END MODULE;
                create procedure "copy it" () begin end;
                """
                                .getBytes(StandardCharsets.UTF_8));
        Conversion conversion = new Conversion(new LegacyProject(".", List.of(file)), "ibm-ace", List.of());

        assertThat(dialect.detectsText(file)).isTrue();
        dialect.readText(file, conversion);
        dialect.convert(conversion);

        assertThat(conversion.account().units())
                .extracting(Unit::kind, Unit::name, Unit::line)
                .containsExactly(
                        tuple("esql:compute module", "Orders_Compute", 3),
                        tuple("esql:function", "Main", 4),
                        tuple("esql:procedure", "copy it", 9));
    }

    private Conversion inventory(String file, String text) throws SourceException {
        Element root = XmlReader.read(file, text.getBytes(StandardCharsets.UTF_8));
        assertThat(dialect.detects(root)).isTrue();
        Conversion conversion = new Conversion(new LegacyProject(".", List.of()), "ibm-ace", List.of(root));
        dialect.read(root, conversion);
        dialect.convert(conversion);
        return conversion;
    }
}
