package dev.unbus.esb.runtime.synapse;

/** The exchange properties that carry what a Synapse message context holds beside its payload. */
final class Context {

    /** The message that goes back to the client. */
    static final String ANSWER = "SynapseAnswer";
    /** The responses that {@code send} received and that the out sequence has not seen. */
    static final String RESPONSES = "SynapseResponses";
    /** Whether the current message is a response. */
    static final String IS_RESPONSE = "RESPONSE";
    /** Whether an error was caught. */
    static final String FAILED = "SynapseFailed";
    /** The SOAP version of the current message: {@code 11}, {@code 12}; absent for none. */
    static final String SOAP = "SynapseSoap";
    /** The SOAP version of the client. */
    static final String CLIENT = "SynapseClient";
    /** The content of the SOAP header, as XML. */
    static final String SOAP_HEADER = "SynapseSoapHeader";
    /** What {@code aggregate} has collected. */
    static final String COLLECTED = "SynapseCollected";

    /** How many copies of the message were made at once; absent for the parts of one. */
    static final String COPIES = "SynapseCopies";
    /** Whether the flow goes on with a copy that was completed. */
    static final String GOES_ON = "SynapseGoesOn";

    static final String AXIS2 = "axis2.";
    static final String MESSAGE_TYPE = AXIS2 + "messageType";
    static final String POSTFIX = AXIS2 + "REST_URL_POSTFIX";
    static final String TO = "SynapseHeader.To";
    /** Where the sender of the message said that it goes. */
    static final String CLIENT_TO = "SynapseClientTo";

    static final String ACTION = "SynapseHeader.Action";

    private Context() {}
}
