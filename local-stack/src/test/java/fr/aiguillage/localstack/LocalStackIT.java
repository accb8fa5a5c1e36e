package fr.aiguillage.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import fr.aiguillage.schemas.KafkaSettings;
import fr.aiguillage.schemas.Topic;
import fr.aiguillage.schemas.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

class LocalStackIT {
    @Test
    void two_stacks_at_once_do_not_collide() {
        try (var one = LocalStack.create();
                var other = LocalStack.create()) {
            assertThat(one.bootstrap()).isNotEqualTo(other.bootstrap());
            assertThat(one.registryUrl()).isNotEqualTo(other.registryUrl());
            assertThat(one.jdbcUrl("essai")).isNotEqualTo(other.jdbcUrl("essai"));
            assertThat(one.issuer().url()).isNotEqualTo(other.issuer().url());
        }
    }

    @Test
    void the_shared_stack_is_the_same_for_everyone() {
        assertThat(LocalStack.shared().bootstrap())
                .isEqualTo(LocalStack.shared().bootstrap());
    }

    @Test
    void the_topics_of_the_log_are_created_once_however_often_one_asks() throws Exception {
        var stack = LocalStack.shared().createTopics().createTopics();
        try (var admin = Admin.create(KafkaSettings.of(stack.bootstrap()).admin())) {
            var expected = Topics.ALL.stream().map(Topic::name).toList();
            assertThat(admin.listTopics().names().get()).containsAll(expected);
        }
    }
}
