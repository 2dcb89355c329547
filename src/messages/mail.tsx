import { Body } from "@react-email/body"
import { Button } from "@react-email/button"
import { Container } from "@react-email/container"
import { Head } from "@react-email/head"
import { Hr } from "@react-email/hr"
import { Html } from "@react-email/html"
import { Preview } from "@react-email/preview"
import { Section } from "@react-email/section"
import { Text } from "@react-email/text"
import type { WrittenLink, WrittenMessage, WrittenPackage } from "../domain/message"
import { serviceOf } from "./packages"
import { RULES, STYLE } from "./style"

const Link = ({ label, url }: WrittenLink) => (
  <a className="m-link" href={url} style={STYLE.link}>
    {label}
  </a>
)

/** How much of it is left, for who sees it; the words beside it say the same. */
const Bar = ({ share }: { share: number }) => (
  <div aria-hidden="true" className="m-bar" style={STYLE.bar}>
    {share > 0 && (
      <div
        className="m-full"
        style={{ ...STYLE.barFull, width: `${Math.max(2, Math.round(share * 100))}%` }}
      />
    )}
  </div>
)

type CreditRow = { service: string | null; left: string; share: number }

const Credit = ({ service, left, share }: CreditRow) => (
  <>
    {service && (
      <Text className="m-quiet" dir="auto" style={STYLE.service}>
        {service}
      </Text>
    )}
    <Text className="m-ink" style={STYLE.left}>
      {left}
    </Text>
    <Bar share={share} />
  </>
)

const Package = ({ one }: { one: WrittenPackage }) => (
  <Section className="m-box" style={STYLE.box}>
    <div style={STYLE.boxInside}>
      <Text className="m-ink" dir="auto" style={STYLE.name}>
        {one.title}
      </Text>
      {one.credits.map((credit, at) => (
        <Credit key={at} service={serviceOf(one, credit)} left={credit.left} share={credit.share} />
      ))}
      {one.validity && (
        <Text className="m-quiet" style={STYLE.quiet}>
          {one.days_left ? `${one.validity} · ${one.days_left}` : one.validity}
        </Text>
      )}
    </div>
  </Section>
)

const Details = ({ details }: Pick<WrittenMessage, "details">) => (
  <table role="presentation" cellPadding={0} cellSpacing={0} style={STYLE.row}>
    <tbody>
      {details.map(({ label, value }) => (
        <tr key={label}>
          <td className="m-quiet" style={STYLE.rowName}>
            {label}
          </td>
          <td className="m-ink" align="right" style={STYLE.rowValue}>
            {value}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

const Foot = ({ footer, unsubscribe }: Pick<WrittenMessage, "footer" | "unsubscribe">) => (
  <Text className="m-quiet" style={STYLE.foot}>
    {footer}
    {unsubscribe && (
      <>
        {" "}
        <Link {...unsubscribe} />
      </>
    )}
  </Text>
)

const Sheet = (message: WrittenMessage) => (
  <div style={STYLE.inside}>
    <h1 className="m-ink" style={STYLE.title}>
      {message.subject}
    </h1>
    {message.greeting && (
      <Text className="m-ink" style={STYLE.text}>
        {message.greeting}
      </Text>
    )}
    <Text className="m-ink" style={STYLE.text}>
      {message.lead}
    </Text>
    {message.packages.map((one, at) => (
      <Package key={at} one={one} />
    ))}
    {message.details.length > 0 && <Details details={message.details} />}
    {message.button && (
      <Button className="m-button" href={message.button.url} style={STYLE.button}>
        {message.button.label}
      </Button>
    )}
    {message.links.length > 0 && (
      <Text style={STYLE.links}>
        {message.links.map((link, at) => (
          <span key={link.url}>
            {at > 0 && " · "}
            <Link {...link} />
          </span>
        ))}
      </Text>
    )}
    {message.terms.length > 0 && (
      <>
        <Hr className="m-line" style={STYLE.line} />
        {message.terms.map((line) => (
          <Text className="m-quiet" key={line} style={STYLE.quiet}>
            {line}
          </Text>
        ))}
      </>
    )}
  </div>
)

/** A message as a mail: one column that needs no picture, on a phone and on a desk, by day and by night. */
export const Mail = (message: WrittenMessage) => (
  <Html lang={message.language}>
    <Head>
      <title>{message.subject}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="supported-color-schemes" content="light dark" />
      <style dangerouslySetInnerHTML={{ __html: RULES }} />
    </Head>
    <Preview>{message.lead}</Preview>
    <Body className="m-body" style={STYLE.body}>
      <main>
        <Container style={STYLE.page}>
          <Text className="m-ink" dir="auto" style={STYLE.shop}>
            {message.shop_name}
          </Text>
          <Section className="m-sheet" style={STYLE.sheet}>
            <Sheet {...message} />
          </Section>
          <Foot footer={message.footer} unsubscribe={message.unsubscribe} />
        </Container>
      </main>
    </Body>
  </Html>
)
