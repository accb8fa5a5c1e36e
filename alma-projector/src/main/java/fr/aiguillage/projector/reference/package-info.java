/** What the referentiel says to who fills in a form: communes, destinataires, and what the policies would answer. */
package fr.aiguillage.projector.reference;
