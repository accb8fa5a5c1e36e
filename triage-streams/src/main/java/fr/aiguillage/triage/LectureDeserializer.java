package fr.aiguillage.triage;

import fr.aiguillage.domain.code.CauseRebut;
import fr.aiguillage.domain.signalement.SignalementEvent;
import fr.aiguillage.schemas.Message;
import fr.aiguillage.schemas.MessageSerde;
import fr.aiguillage.schemas.Registry;
import fr.aiguillage.schemas.Topics;
import fr.aiguillage.schemas.UnreadableRecord;
import fr.aiguillage.triage.Lecture.Illisible;
import fr.aiguillage.triage.Lecture.Lue;
import fr.aiguillage.triage.Lecture.Reason;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what it can and says why of what it cannot: one bad record never stops the stream. A registry that does not answer
 * is no fault of the record, and throws: the record is read again.
 */
final class LectureDeserializer implements Deserializer<Lecture> {
    private final Deserializer<Message<SignalementEvent>> messages;

    LectureDeserializer(Registry registry) {
        messages = MessageSerde.of(Topics.SIGNALEMENTS, registry).deserializer();
    }

    @Override
    public Lecture deserialize(String topic, Headers headers, byte @Nullable [] value) {
        if (value == null) return new Illisible(new Reason(CauseRebut.CONTENU_INVALIDE, "no value"));
        try {
            return new Lue(messages.deserialize(topic, headers, value));
        } catch (UnreadableRecord e) {
            return new Illisible(new Reason(e.causeRebut(), String.valueOf(e.getMessage())));
        }
    }

    @Override
    public Lecture deserialize(String topic, byte[] value) {
        throw new UnsupportedOperationException("the envelope is in the headers");
    }
}
