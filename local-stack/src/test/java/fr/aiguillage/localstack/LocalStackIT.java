package fr.aiguillage.localstack;

import static org.assertj.core.api.Assertions.assertThat;

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
}
