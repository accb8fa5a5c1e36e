/** Reads what people and applications send as JSON: codes in clear apart from what is to be sealed, or every fault found. */
package fr.aiguillage.policies.intake;
