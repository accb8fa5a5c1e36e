import { useParams } from 'react-router'
import { DossierPage } from './DossierPage'
import { Inbox } from './Inbox'

/** The inbox of a recipient, or one case of it. */
export default function Boite() {
  const { signalement } = useParams()
  return signalement ? <DossierPage key={signalement} signalement={signalement} /> : <Inbox />
}
