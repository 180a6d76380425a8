#include "checking/ideas/synonyms.h"

#include "text/stem_english.h"
#include "text/word_table.h"

namespace worksheet {
namespace {

// Words that mean the same, a comma between them; a blank ends a group. A word may stand in several groups.
constexpr char groups[] =
    "wage,pay,salary,earnings money,cash,funds money,pay rise,increase fall,drop,decrease,decline "
    "reduce,decrease,lower,"
    "lessen increase,raise,boost big,large,huge,great,giant small,little,tiny begin,start end,finish,stop close,shut "
    "fast,quick,rapid,speedy faster,quicker faster,sooner slow,sluggish child,kid,youngster mother,mom,mum father,dad "
    "job,work,employment worker,employee,laborer boss,employer,manager house,home build,construct,make,create make,"
    "produce,create help,aid,assist support,back buy,purchase get,obtain,receive,acquire give,provide,supply need,"
    "require want,desire,wish show,display,demonstrate,reveal see,notice,observe look,watch,view tell,inform say,state "
    "speak,talk ask,request answer,reply,respond sound,noise picture,image,photo photo,photograph sick,ill,unwell "
    "illness,disease,sickness doctor,physician medicine,drug,medication dead,died kill,murder,slay hurt,harm,injure,"
    "damage damage,destroy,ruin broke,damaged break,snap fix,repair,mend keep,retain,preserve save,rescue "
    "protect,guard,defend,shield defend,protection danger,hazard,risk,threat dangerous,unsafe,risky,hazardous safe,"
    "secure fight,battle,combat battle,conflict war,conflict enemy,foe army,military soldier,troop weapon,arm attack,"
    "assault invade,attack win,beat,defeat victory,win lose,defeat leader,head,chief,ruler rule,govern,reign ruler,"
    "king,monarch law,rule,regulation,legislation court,judge govern,government country,nation,state "
    "town,city,village,place "
    "area,region,place,zone,territory land,ground,soil soil,dirt,earth earth,world,globe,planet sea,ocean river,stream "
    "hill,mountain road,street,route path,way,route car,automobile,vehicle ship,boat,vessel plane,airplane,aircraft "
    "food,nutrient eat,consume,feed drink,consume plant,vegetation tree,wood animal,creature,beast human,people,person "
    "people,citizen,folk men,man crowd,mob group,team,band many,lot,numerous,several lot,much,plenty few,little all,"
    "every,everyone everyone,everybody,anyone,anybody,all nobody,none always,forever often,frequent,frequently rare,"
    "seldom,uncommon common,usual,normal,ordinary normal,regular special,particular,unique different,various,diverse "
    "different,differ,unlike same,equal,identical,alike similar,alike,like opposite,reverse,contrary whole,entire,"
    "complete,total part,piece,portion,section share,part,split divide,split,separate separate,apart join,connect,"
    "link,attach combine,mix,blend,merge mix,mixture change,alter,modify,vary grow,expand,enlarge shrink,contract move,"
    "travel,go go,travel leave,depart,exit arrive,come,reach enter,join return,come carry,transport,bring,take send,"
    "deliver,transmit push,shove pull,drag,tug throw,toss,hurl lift,raise hit,strike,bump,collide touch,contact hold,"
    "contain,include contain,have cover,hide hide,conceal find,discover,locate,detect discover,learn search,seek,look "
    "think,believe,suppose,feel know,understand understand,comprehend,realize learn,study teach,educate,instruct "
    "school,"
    "education remember,recall forget,overlook idea,thought,concept plan,scheme,project reason,cause,why cause,create,"
    "make,lead result,outcome,effect,consequence effect,impact,influence affect,influence change,difference important,"
    "significant,crucial,key,vital main,chief,major,primary,principal best,finest good,great,fine,nice bad,poor,awful,"
    "terrible wrong,incorrect,mistaken,false right,correct,true true,real hard,difficult,tough hard,solid,firm easy,"
    "simple,effortless strong,powerful,sturdy power,strength,force weak,feeble force,push energy,power hot,warm,heated "
    "cold,cool,chilly,freezing heat,warmth,temperature wet,damp,moist dry,arid bright,light dark,dim,black clear,"
    "transparent smooth,even,flat rough,bumpy,uneven,coarse thin,narrow,slim wide,broad tall,high long,lengthy short,"
    "brief near,close,nearby,beside far,distant away,far edge,side,border border,boundary,limit middle,center,centre,"
    "core top,peak,summit bottom,base,floor inside,within,inner outside,outer empty,vacant,bare full,packed rich,"
    "wealthy poor,poverty wealth,money,riches price,cost,charge cheap,inexpensive expensive,costly,dear tax,taxation "
    "trade,commerce,exchange sell,trade business,company,firm,corporation factory,plant,mill shop,store crop,harvest "
    "farm,agriculture farmer,grower hunger,famine,starvation starve,hungry free,liberty,freedom free,liberate,release "
    "slave,slavery right,freedom vote,elect,election choose,select,pick,elect choice,decision,option decide,determine,"
    "settle agree,consent,accept agreement,treaty,deal,pact follow,obey refuse,reject,deny,decline allow,permit,let "
    "ban,forbid,"
    "prohibit,outlaw stop,prevent,block,halt,quit stop,cease prevent,avoid avoid,escape escape,flee,run run,race,jog "
    "jump,leap walk,hike try,attempt,effort succeed,success fail,failure happy,glad,joyful,pleased sad,unhappy,upset "
    "angry,mad,furious,upset afraid,scared,frightened,fear fear,terror brave,courageous,bold courage,bravery kind,nice,"
    "gentle mean,cruel,unkind kind,type,sort,variety old,ancient,elderly new,modern,recent young,youthful early,"
    "beginning first,original last,final,end next,following before,prior,earlier after,later,following now,currently,"
    "today year,annual daily,day time,period,era century,hundred rain,rainfall storm,hurricane,tempest storm,wind "
    "flood,"
    "overflow fire,burn,flame burn,fire smoke,fumes trash,garbage,waste,rubbish,litter clean,pure pollute,contaminate,"
    "dirty poison,toxic,toxin gas,vapor,vapour liquid,fluid dissolve,disappear vanish,disappear appear,emerge "
    "melt,thaw "
    "freeze,solidify,frozen shine,glow light,lamp,bulb lit,light bulb,lightbulb wire,cable "
    "current,electricity,electrical connect,wired broken,incomplete gap,break,opening,hole hole,opening open,unlock "
    "stick,cling,adhere rub,scrape float,drift sink,settle settle,deposit,drop amount,quantity number,amount size,"
    "dimension weight,mass,heavy speed,velocity,pace distance,length shape,form color,colour,hue surface,face rock,"
    "stone sand,grain mineral,crystal test,experiment,trial,check test,exam measure,gauge compare,contrast "
    "count,number "
    "record,document,file note,write book,text story,tale,article article,report,news law,act bill,law police,cop "
    "prison,jail,imprison prisoner,captive,inmate thief,robber,burglar steal,rob,theft crime,offense punish,penalize "
    "punishment,penalty guilty,blame religion,faith,belief worship,pray,prayer church,chapel god,deity lord,noble "
    "woman,female,lady man,male girl,female boy,male wife,spouse husband,spouse baby,infant parent,mother "
    "parent,father "
    "friend,pal,ally helper,assistant name,title,call called,named famous,well-known secret,hidden,private public,open "
    "use,utilize,employ used,utilized useful,helpful,handy tool,instrument,device,equipment "
    "machine,engine,motor,device "
    "computer,pc phone,telephone movie,film song,music language,tongue word,term clothes,clothing,garment hat,cap "
    "shelter,home,house predator,hunter prey,victim skin,hide bone,skeleton blood,bloody brain,mind breathe,respire "
    "oxygen,air sunlight,sunshine sun,solar,sunlight moon,lunar star,sun space,universe,cosmos extra,additional,more "
    "enough,sufficient lack,shortage,scarcity rest,remain,remainder remain,stay,last wait,stay live,dwell,reside,"
    "inhabit live,survive survive,survival speech,speak choice,choose loss,lose sale,sell proof,prove flight,fly "
    "life,live death,die growth,grow far,distance fast,speed old,age birth,born grave,tomb,burial";

}  // namespace

std::vector<std::string_view> synonyms_of(std::string_view stem) {
  std::vector<std::string_view> found;
  for (std::string_view rest = groups; !rest.empty();) {
    const std::string_view group = take_until(rest, ' ');
    for (std::string_view words = group; !words.empty();) {
      const std::string_view word = take_until(words, ',');
      if (!stem.starts_with(word.front()) || stem_english(word) != stem) continue;
      for (std::string_view others = group; !others.empty();) {
        const std::string_view other = take_until(others, ',');
        if (other != word) found.push_back(other);
      }
    }
  }
  return found;
}

}  // namespace worksheet
