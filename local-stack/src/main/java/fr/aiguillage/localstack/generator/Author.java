package fr.aiguillage.localstack.generator;

import fr.aiguillage.domain.code.MisEnCausePrecision;
import fr.aiguillage.domain.code.MisEnCauseType;

/** Who is alleged to be the author: the kind and its precision go together. */
record Author(MisEnCauseType type, MisEnCausePrecision precision) {}
