import { Page } from '../../ui/page'

export const SellScreen = () => <Page title="Sell">{null}</Page>
