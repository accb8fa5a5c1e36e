package fr.aiguillage.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void a_table_is_markdown_with_french_numbers() {
        var table = new Table("débit", "ms", "erreurs");
        table.row(12_345, 1.25, "aucune");

        assertThat(table.toString().replace('\u202f', ' ')).isEqualTo("""
                | débit | ms | erreurs |
                | ---: | ---: | ---: |
                | 12 345 | 1,3 | aucune |
                """);
    }
}
